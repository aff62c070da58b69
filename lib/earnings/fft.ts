/**
 * Discrete Fourier transform of one power-of-two length, in place, on split real and imaginary parts:
 * X[m] = Σᵢ x[i]·e^(−2πi·im/length). The inverse is the same transform with the two arrays exchanged (and a division
 * by the length, which callers fold into their own scaling).
 *
 * @param length a power of two; not looked at, because callers give constants and the framed calculator counts its bytes
 * Source: Cooley & Tukey (1965), radix 2, decimation in time.
 */
export function makeFourier(length: number): (re: Float64Array, im: Float64Array) => void {
  const bits = Math.log2(length);
  const reversed = new Uint16Array(length);
  for (let i = 1; i < length; i++) reversed[i] = (reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
  const { cos, sin } = turnsOf(length);

  return (re, im) => {
    for (let i = 0; i < length; i++) {
      const j = reversed[i];
      if (j <= i) continue;
      const x = re[i];
      const y = im[i];
      re[i] = re[j];
      im[i] = im[j];
      re[j] = x;
      im[j] = y;
    }
    // Shifted, the stride stays a whole number after the last round, too.
    for (let half = 1, stride = length >> 1; half < length; half <<= 1, stride >>= 1) {
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

/**
 * The same of a spectrum whose transform is real: its frequencies 0 … length/2, of which the others are the mirror image,
 * come back as `length` real numbers. Even and odd ones are the parts of one complex transform of half the length, which
 * takes the place of the spectrum.
 *
 * @param length a power of two, at least 2
 */
export function makeRealFourier(length: number): (re: Float64Array, im: Float64Array) => Float64Array {
  const half = length / 2;
  const fourier = makeFourier(half);
  const { cos, sin } = turnsOf(length);

  return (re, im) => {
    // Frequency m + half is the mirror image of half − m, so the two trade what they have.
    for (let m = 0, mirror = half; m <= mirror; m++, mirror--) {
      const sumRe = re[m] + re[mirror];
      const sumIm = im[m] + im[mirror];
      const differenceRe = re[m] - re[mirror];
      const differenceIm = im[m] - im[mirror];
      const turnedRe = differenceRe * sin[m] + sumIm * cos[m];
      const turnedIm = differenceRe * cos[m] - sumIm * sin[m];
      re[mirror] = sumRe + turnedRe;
      im[mirror] = turnedIm - differenceIm;
      re[m] = sumRe - turnedRe;
      im[m] = turnedIm + differenceIm;
    }
    fourier(re, im);
    const signal = new Float64Array(length);
    for (let n = 0; n < half; n++) {
      signal[2 * n] = re[n];
      signal[2 * n + 1] = im[n];
    }
    return signal;
  };
}

/** e^(−2πi·m/length) of the first half of the circle. */
function turnsOf(length: number) {
  const angles = Float64Array.from({ length: length / 2 }, (_, m) => (2 * Math.PI * m) / length);
  return { cos: angles.map(Math.cos), sin: angles.map((angle) => -Math.sin(angle)) };
}
