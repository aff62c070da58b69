import type { ColumnMapping, DetectedColumns } from "./columns";

/** How figures are taken where a table does not tell. */
export const usualFormats = { dateOrder: "dmy", decimalMark: ".", durationUnit: "min" } as const;

/** What a table is read by, as it is shown, where it is to be read so again. */
export function mappingOf({ columns, headerRow, ...detected }: DetectedColumns): ColumnMapping {
  const chosen = columns.flatMap(({ field, index }) => (field ? [[field, index] as const] : []));
  return { columns: Object.fromEntries(chosen), headerRow, ...usualFormats, ...detected };
}
