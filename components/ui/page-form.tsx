/** The id of a page's one form: named fields belong to it, wherever they stand. */
export const PAGE_FORM = "page-form";

/**
 * Sends what stands in the page's named fields, where no JavaScript answers each edit at once. Only the server renders it:
 * with JavaScript it is an empty form without a button, which no key sends.
 *
 * @param asked the query that the page answers: it keeps what no field shows
 */
export function PageForm({ action, asked }: { action: string; asked: string }) {
  return (
    <form id={PAGE_FORM} action={action}>
      <noscript>
        <input type="hidden" name="asked" value={asked} />
      </noscript>
    </form>
  );
}

/** The button of the page's form. It may stand anywhere on the page, as the fields may. */
export function SendButton() {
  return (
    <noscript>
      <button type="submit" form={PAGE_FORM} className="button my-2">
        Show the answer
      </button>
    </noscript>
  );
}
