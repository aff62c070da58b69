/** A number as links write it; undefined where the text is none. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
}

/** Percent to a share: read to nine decimals, so that 36.5 % is 0.365 and not its neighbour. */
export function fromPercent(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 1e7) / 1e9;
}

/** A hostile link must not fill the page with itself. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
