/**
 * Discrete Fourier transform of one power-of-two length, in place, on split real and imaginary parts:
 * X[m] = Σᵢ x[i]·e^(−2πi·im/length). The inverse is the same transform with the two arrays exchanged (and a division
 * by the length, which callers fold into their own scaling).
 *
 * Source: Cooley & Tukey (1965), radix 2, decimation in time.
 */
export function makeFourier(length: number): (re: Float64Array, im: Float64Array) => void {
  const bits = Math.log2(length);
  if (!Number.isInteger(bits)) throw new Error(`A transform needs a power-of-two length; ${length} is none.`);
  const reversed = new Uint16Array(length);
  for (let i = 1; i < length; i++) reversed[i] = (reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
  const cos = new Float64Array(length / 2);
  const sin = new Float64Array(length / 2);
  for (let i = 0; i < length / 2; i++) {
    cos[i] = Math.cos((2 * Math.PI * i) / length);
    sin[i] = -Math.sin((2 * Math.PI * i) / length);
  }

  return (re, im) => {
    for (let i = 0; i < length; i++) {
      const j = reversed[i];
      if (j <= i) continue;
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
    for (let half = 1, stride = length / 2; half < length; half *= 2, stride /= 2) {
      for (let start = 0; start < length; start += 2 * half) {
        for (let i = start, turn = 0; i < start + half; i++, turn += stride) {
          const j = i + half;
          const x = re[j] * cos[turn] - im[j] * sin[turn];
          const y = re[j] * sin[turn] + im[j] * cos[turn];
          re[j] = re[i] - x;
          im[j] = im[i] - y;
          re[i] += x;
          im[i] += y;
        }
      }
    }
  };
}
