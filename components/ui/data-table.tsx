"use client";

// A page that the server writes sends its rows as they are, and not once more as elements.

/** A plain table of words and figures; the first column heads its row. */
export function DataTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full max-w-(--measure) text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-quiet">
            {head.map((cell, i) => (
              // Two columns may have one name.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={i} scope="col" className={`py-2 pr-4 font-medium ${i > 0 ? "text-right" : "text-left"}`}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            // Two rows may say the same, once rounded.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {first}
              </th>
              {rest.map((cell, i) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={i} className="py-2 pr-4 text-right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
