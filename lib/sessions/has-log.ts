import { LOG_DATABASE } from "./session";

/**
 * Whether this device may have a log, without fetching what opens one: most visitors have none. Where a browser does not
 * tell, it may.
 */
export async function hasLog(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === LOG_DATABASE);
  } catch {
    return typeof indexedDB !== "undefined" && !("databases" in indexedDB);
  }
}
