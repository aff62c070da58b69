/**
 * Copies a field's text, by the old way where the new one is refused.
 *
 * @returns false where neither works; the text is then left selected, to be copied by hand
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // In-app browsers know only this one.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand("copy");
  }
}
