import { encode } from "uqr";

/** A text as a QR code: dark on light in either theme, as scanners want it, with its quiet zone and its text below. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <figure className="max-w-60">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code of the link"
        shapeRendering="crispEdges"
        className="w-full rounded-(--radius) border border-line bg-scan-paper"
      >
        <path d={path} className="fill-scan-ink" />
      </svg>
      <figcaption className="mt-1 text-xs break-all text-quiet">{text}</figcaption>
    </figure>
  );
}
