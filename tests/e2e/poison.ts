import type { Page } from "@playwright/test";

/** Puts records into a database of the site by hand, as any script of the origin could. */
export async function poison(page: Page, database: string, tables: Record<string, unknown[]>): Promise<void> {
  await page.evaluate(
    ([name, records]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(Object.keys(records), "readwrite");
          for (const [table, rows] of Object.entries(records))
            for (const row of rows) transaction.objectStore(table).put(row);
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [database, tables] as const,
  );
}
