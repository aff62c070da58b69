import { escapeMarkup } from "@/lib/escape";

/**
 * Draws what the browser shows of an element as an SVG of its own: fills, borders and text where they stand, in plain
 * colours that any program reads. Charts here are made of such parts alone, whether they are markup or SVG.
 */
export function drawSvg(element: HTMLElement): string {
  const frame = element.getBoundingClientRect();
  const margin = 16;
  const [width, height] = [Math.ceil(frame.width) + 2 * margin, Math.ceil(frame.height) + 2 * margin];
  const parts: string[] = [];
  draw(element, { left: frame.left - margin, top: frame.top - margin }, parts);
  const ground = plainColour(getComputedStyle(document.body).backgroundColor);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...parts,
    "</svg>",
  ].join("\n");
}

/** An SVG as a PNG at twice its size. */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture."))), "image/png"),
  );
}

interface Corner {
  left: number;
  top: number;
}

function draw(node: Node, corner: Corner, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    drawText(node as Text, corner, parts);
  } else if (node instanceof SVGSVGElement) {
    drawGraphic(node, corner, parts);
  } else if (node instanceof HTMLElement && isShown(node)) {
    drawBox(node, corner, parts);
    node.childNodes.forEach((child) => draw(child, corner, parts));
  }
}

/** Hidden parts, and those for screen readers alone, are not seen. */
function isShown(element: HTMLElement): boolean {
  const { display, visibility, clipPath } = getComputedStyle(element);
  return display !== "none" && visibility === "visible" && !clipPath.startsWith("inset(50%");
}

function drawBox(element: HTMLElement, corner: Corner, parts: string[]): void {
  const { left, top, width, height } = placed(element.getBoundingClientRect(), corner);
  const style = getComputedStyle(element);
  const fill = plainColour(style.backgroundColor);
  // A radius beyond half the box would make an ellipse of it.
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius), width / 2, height / 2);
  if (fill !== "none" && width > 0 && height > 0) parts.push(tag("rect", { x: left, y: top, width, height, rx, fill }));
  const sides = [
    ["Top", left, top, left + width, top],
    ["Right", left + width, top, left + width, top + height],
    ["Bottom", left, top + height, left + width, top + height],
    ["Left", left, top, left, top + height],
  ] as const;
  const edge = Number.parseFloat(style.borderTopWidth);
  const isEven = sides.every(
    ([side]) =>
      style[`border${side}Width`] === style.borderTopWidth && style[`border${side}Color`] === style.borderTopColor,
  );
  if (rx > 0 && edge > 0 && isEven) {
    const inner = { x: left + edge / 2, y: top + edge / 2, width: width - edge, height: height - edge };
    const stroke = plainColour(style.borderTopColor);
    parts.push(tag("rect", { ...inner, rx: Math.max(0, rx - edge / 2), fill: "none", stroke, "stroke-width": edge }));
    return;
  }
  for (const [side, x1, y1, x2, y2] of sides) {
    const strokeWidth = Number.parseFloat(style[`border${side}Width`]);
    const stroke = plainColour(style[`border${side}Color`]);
    if (!(strokeWidth > 0) || stroke === "none") continue;
    const dash = { dashed: `${2 * strokeWidth} ${2 * strokeWidth}`, dotted: `${strokeWidth} ${strokeWidth}` };
    const pattern = dash[style[`border${side}Style`] as keyof typeof dash];
    parts.push(tag("line", { x1, y1, x2, y2, stroke, "stroke-width": strokeWidth, "stroke-dasharray": pattern }));
  }
}

/** Text as the browser broke it into lines: each run of characters of one height is a piece of its own. */
function drawText(node: Text, corner: Corner, parts: string[]): void {
  const { parentElement } = node;
  if (!parentElement || !node.data.trim()) return;
  const style = getComputedStyle(parentElement);
  const size = Number.parseFloat(style.fontSize);
  for (const { text, box } of linesOf(node)) {
    const { left, top, height } = placed(box, corner);
    const attributes = {
      x: left,
      y: top + height / 2 + 0.35 * size,
      fill: plainColour(style.color),
      "font-family": style.fontFamily,
      "font-size": size,
      "font-weight": style.fontWeight,
    };
    parts.push(tag("text", attributes, escapeMarkup(text)));
  }
}

function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (let i = 0; i < node.data.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    if (box.height === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 1) line.text += node.data[i];
    // A space at the start would be left out of the drawing, and what follows would take its place.
    else if (node.data[i].trim()) lines.push({ text: node.data[i], box });
  }
  return lines;
}

/** A chart's own SVG, with the colours it takes from the stylesheet written into it. */
function drawGraphic(graphic: SVGSVGElement, corner: Corner, parts: string[]): void {
  const copy = graphic.cloneNode(true) as SVGSVGElement;
  const originals = [graphic, ...graphic.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const written = copies[i];
    for (const name of ["class", "style", "tabindex", "aria-hidden"]) written.removeAttribute(name);
    for (const name of ["fill", "stroke"] as const)
      if (!style[name].startsWith("url(")) written.setAttribute(name, plainColour(style[name]));
    for (const name of ["stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family", "text-anchor"])
      written.setAttribute(name, style.getPropertyValue(name));
    if (style.display === "none") written.setAttribute("display", "none");
  }
  const { left, top, width, height } = placed(graphic.getBoundingClientRect(), corner);
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) copy.setAttribute(name, round(value));
  copy.setAttribute("color", plainColour(getComputedStyle(graphic).color));
  parts.push(new XMLSerializer().serializeToString(copy));
}

function placed({ left, top, width, height }: DOMRect, corner: Corner) {
  return { left: left - corner.left, top: top - corner.top, width, height };
}

const pixel = () =>
  Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  })!;
let painter: CanvasRenderingContext2D | undefined;

/** A colour as the screen mixes it, in the notation every program knows. */
function plainColour(colour: string): string {
  if (colour === "none" || colour === "") return "none";
  const ground = getComputedStyle(document.body).backgroundColor;
  const [, , , alpha] = paint([colour]);
  if (alpha === 0) return "none";
  const [red, green, blue] = paint([ground, colour]);
  return `#${[red, green, blue].map((x) => x.toString(16).padStart(2, "0")).join("")}`;
}

/** One pixel under layers of colour. */
function paint(layers: readonly string[]): Uint8ClampedArray {
  painter ??= pixel();
  painter.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    painter.fillStyle = layer;
    painter.fillRect(0, 0, 1, 1);
  }
  return painter.getImageData(0, 0, 1, 1).data;
}

function tag(name: string, attributes: Record<string, string | number | undefined>, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}="${escapeMarkup(typeof value === "number" ? round(value) : value!)}"`);
  return `<${name} ${written.join(" ")}${content === undefined ? "/>" : `>${content}</${name}>`}`;
}

function round(x: number): string {
  return String(Math.round(x * 100) / 100);
}
