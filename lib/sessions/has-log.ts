/** The browser's database that holds the log. It stands apart from what opens one: every page asks whether there is one. */
export const LOG_DATABASE = "livetake-sessions";

/** Whether this device may have a log, without fetching what opens one: most visitors have none. */
export async function hasLog(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === LOG_DATABASE);
  } catch {
    // Where a browser does not tell, it may.
    return true;
  }
}

/** Tells the other tabs that this device has a log from now on. */
export function tellLogged(): void {
  const others = new BroadcastChannel(LOG_DATABASE);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is no window
  others.postMessage("begun");
  others.close();
}

/**
 * Calls `begin` once, when this device has a log: at once, or when another tab has begun one. A tab that slept meanwhile
 * asks again when it is looked at. The returned function ends the waiting.
 *
 * @param none called where there is no log yet
 */
export function whenLogged(begin: () => void, none?: () => void): () => void {
  const others = new BroadcastChannel(LOG_DATABASE);
  let isOver = false;
  const look = async () => {
    if (await hasLog()) finish();
    else if (!isOver) none?.();
  };
  const wake = () => void look();
  function stop() {
    isOver = true;
    others.close();
    document.removeEventListener("visibilitychange", wake);
  }
  function finish() {
    if (isOver) return;
    stop();
    begin();
  }
  others.addEventListener("message", finish);
  document.addEventListener("visibilitychange", wake);
  wake();
  return stop;
}
