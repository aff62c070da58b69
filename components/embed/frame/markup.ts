import { escapeMarkup } from "@/lib/escape";

/** Text that is markup already; anything else put into markup is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Markup on one line. What is put into it is escaped, unless it is markup or a list of it. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Markup | Markup[])[]
): Markup {
  const written = strings.map((text) => text.replace(/\s*\n\s*/g, " "));
  return new Markup(String.raw({ raw: written }, ...values.map(write)));
}

function write(value: string | number | Markup | Markup[]): string {
  if (Array.isArray(value)) return value.map(write).join("");
  if (value instanceof Markup) return value.text;
  return escapeMarkup(String(value));
}
