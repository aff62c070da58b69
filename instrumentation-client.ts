/** Runs once on every page, before its code. */

// The first formatter that a browser makes costs it some ten milliseconds, whatever it is to format. Made here it costs
// them while nobody waits, and not in the midst of the page coming alive.
setTimeout(() => new Intl.NumberFormat());

// What does not arrive here the page does without until the next visit, and nobody has asked for it.
const doWithout = () => {};

addEventListener(
  "load",
  () => void import("@/components/ui/keep-focus").then(({ keepFocus }) => keepFocus(), doWithout),
);

/** The worker fetches the whole site, so it waits until the page itself has loaded and come alive. */
if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) {
  const register = () => void navigator.serviceWorker.register("/sw.js").catch(doWithout);
  // Not every browser says when it is idle.
  addEventListener("load", () => ("requestIdleCallback" in window ? requestIdleCallback(register) : register()));
}
