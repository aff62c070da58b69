/** Makes a database of that name and version which holds none of our tables, as another script of the origin could. */
export function makeForeign(name: string, version: number): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("other"));
    opening.addEventListener("success", () => {
      opening.result.close();
      resolve();
    });
  });
}
