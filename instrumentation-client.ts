/** Runs once on every page. The worker fetches the whole site, so it waits until the page itself has loaded. */
if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) {
  addEventListener("load", () => void navigator.serviceWorker.register("/sw.js"));
}
