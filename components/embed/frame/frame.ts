import { defaults, forecastAt, type Amount, type Scenario } from "@/lib/earnings";
import { heightMessage, isMeasureRequest, wordPressSecret } from "@/lib/embed-protocol";
import { amountAt, positionOf, readEntry, showEntry } from "@/lib/number-entry";
import { answerHtml, fieldsOf, pageHref, type Field, type Given } from "./view";

/** Brings the framed page to life: the fields answer at once, and the page around it learns the height. */

const root = pick("main");
const given = JSON.parse(root.dataset.given ?? "") as Given;
const link = pick("footer a", HTMLAnchorElement);
let scenario = { ...defaults, ...given.scenario };

for (const field of fieldsOf(scenario, given.locale)) if (document.getElementById(field.key)) wire(field);
for (const event of ["pointerover", "focusin"]) root.addEventListener(event, () => setTimeout(warmUp), { once: true });
reportHeight();

/** A text field and its slider, both showing one figure of the scenario. */
function wire(field: Field) {
  const input = pick(`#${field.key}`, HTMLInputElement);
  const slider = pick(`#${field.key}-slider`, HTMLInputElement);
  const beside = pick(`#${field.key}-remark`);

  const remark = ({ problem, note }: { problem?: string; note?: string } = {}) => {
    const text = problem ?? note ?? "";
    if (beside.textContent !== text) beside.textContent = text;
    input.setAttribute("aria-invalid", String(problem !== undefined));
  };
  const placeSlider = () => {
    slider.value = String(positionOf(scenario[field.key], field.track));
    slider.setAttribute("aria-valuetext", showEntry(scenario[field.key], field));
  };
  input.addEventListener("input", () => {
    const read = readEntry(input.value, field);
    remark(read);
    if (read.problem) return;
    answer(field.key, read.value);
    placeSlider();
  });
  input.addEventListener("change", () => {
    if (input.getAttribute("aria-invalid") === "true") return;
    input.value = showEntry(scenario[field.key], field);
    remark();
  });
  slider.addEventListener("input", () => {
    answer(field.key, amountAt(Number(slider.value), scenario[field.key], field.track, slider.matches(":active")));
    input.value = showEntry(scenario[field.key], field);
    slider.setAttribute("aria-valuetext", input.value);
    remark();
  });
}

/**
 * The first reckoning tabulates and compiles. It is done when a hand comes near, so that no key stroke waits for it, and in
 * parts, so that the hand itself does not: a night, a month of them, the words.
 */
function warmUp() {
  const asked = scenario;
  forecastAt(given.rates, { ...asked, perweek: 0 }, given);
  setTimeout(() => {
    const first = forecastAt(given.rates, asked, given);
    setTimeout(() => answerHtml(asked, first, given));
  });
}

function answer(key: keyof Scenario, value: Amount | undefined) {
  scenario = { ...scenario, [key]: value };
  const { headline, details } = answerHtml(scenario, forecastAt(given.rates, scenario, given), given);
  pick("output").innerHTML = headline.text;
  pick("#details").innerHTML = details.text;
  link.setAttribute("href", pageHref(scenario));
}

/**
 * Tells the page around the frame how tall the answer is: after every change, once a frame, and when asked. WordPress is
 * told in its own words, and asked to follow the link, which its sandbox would not let open.
 */
function reportHeight() {
  const secret = wordPressSecret(location.hash);
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    parent.postMessage(heightMessage(window.name, height), "*");
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  };
  const tellAgain = () => {
    told = 0;
    tell();
  };
  new ResizeObserver(tell).observe(root);
  for (const event of ["orientationchange", "pageshow"]) addEventListener(event, tellAgain);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && isMeasureRequest(data)) tellAgain();
  });
  if (secret)
    link.addEventListener("click", (event) => {
      event.preventDefault();
      parent.postMessage({ message: "link", value: link.href, secret }, "*");
    });
}

function pick(selector: string): HTMLElement;
function pick<E extends HTMLElement>(selector: string, kind: new () => E): E;
function pick(selector: string, kind = HTMLElement): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The framed page has no ${selector}.`);
  return element;
}
