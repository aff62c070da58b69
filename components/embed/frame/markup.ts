/** Markup with everything put into it escaped, on one line. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  return String.raw(
    { raw: strings.map((text) => text.replace(/\s*\n\s*/g, " ")) },
    ...values.map((value) => escape(String(value))),
  );
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
