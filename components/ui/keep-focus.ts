/**
 * Where the control that has the focus is taken away or can be used no longer, the keyboard and a screen reader would begin
 * again at the top of the page. This lets them go on beside where it was, for all of the page at once: what takes itself
 * away is everywhere.
 */
export function keepFocus(): void {
  let last: Place | undefined;
  let isAsked = false;
  document.addEventListener("focusin", ({ target }) => (last = placeOf(target as Element)));
  document.addEventListener("focusout", () => {
    // Who left what is still there is somewhere else, and is not called back when it goes later.
    setTimeout(() => {
      const isLeft = last && document.activeElement !== last.element && !isGone(last) && last.element.checkVisibility();
      if (isLeft) last = undefined;
    });
  });
  new MutationObserver(() => {
    if (isAsked || !last || !isGone(last)) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      if (last && isGone(last) && document.activeElement === document.body) goOnBeside(last);
    }, PATIENCE_MS);
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled"] });
}

/** Whoever took it away may know a better place, and comes first; a browser takes a while to leave what is disabled. */
const PATIENCE_MS = 100;

const FOCUSABLE = "a[href], button, input, select, textarea, summary";
/** What has a name of its own, so that one is told where one is. */
const NAMED = "section, fieldset, form, dialog, main";

/** Where an element stands, from the inside out: what it lies in, and what follows and precedes it there. */
interface Place {
  element: Element;
  levels: { within: HTMLElement; after: Element | null; before: Element | null }[];
}

function placeOf(element: Element): Place {
  const levels: Place["levels"] = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    levels.push({ within: at.parentElement, after: at.nextElementSibling, before: at.previousElementSibling });
  return { element, levels };
}

function isGone({ element }: Place): boolean {
  return !element.isConnected || element.matches(":disabled");
}

function goOnBeside({ levels }: Place): void {
  for (const { within, after, before } of levels) {
    if (!within.isConnected) continue;
    const neighbour = firstIn(after) ?? firstIn(before) ?? firstIn(within);
    if (!neighbour && !within.matches(NAMED)) continue;
    if (!neighbour) within.tabIndex = -1;
    (neighbour ?? within).focus({ preventScroll: !neighbour });
    return;
  }
}

function firstIn(element: Element | null): HTMLElement | undefined {
  if (!element?.isConnected) return undefined;
  return [element, ...element.querySelectorAll(FOCUSABLE)].find(
    (one): one is HTMLElement => one.matches(FOCUSABLE) && !one.matches(":disabled") && one.checkVisibility(),
  );
}
