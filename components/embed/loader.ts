import { firstHeight, heightFrom } from "@/lib/embed-protocol";
import { frameAllows, frameTitle } from "@/lib/share/snippets";

/**
 * `/embed.js`: defines <livetake-calculator>, and where its own script tag has data attributes, puts one in its place.
 * Every attribute of the element is a key of the framed page's query.
 */
const script = document.currentScript as HTMLScriptElement;
const { origin } = new URL(script.src);
const tag = "livetake-calculator";

class Calculator extends HTMLElement {
  #frame = document.createElement("iframe");
  #attributes = new MutationObserver(() => this.#show());
  #listen = (event: MessageEvent) => this.#grow(heightFrom(event, this.#frame.contentWindow, origin));

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#frame);
    this.#frame.title = frameTitle;
    this.#frame.loading = "lazy";
    this.#frame.allow = frameAllows;
    this.#frame.referrerPolicy = "strict-origin-when-cross-origin";
  }

  connectedCallback() {
    // Inline and important: a host's stylesheet may say anything about any element.
    this.style.cssText += ";display:block!important;width:100%!important;min-width:0!important;min-height:0!important";
    addEventListener("message", this.#listen);
    this.#show();
    this.#attributes.observe(this, { attributes: true });
  }

  disconnectedCallback() {
    removeEventListener("message", this.#listen);
    this.#attributes.disconnect();
  }

  #show() {
    const query = new URLSearchParams();
    for (const { name, value } of this.attributes)
      if (!/^(id|class|style|title|slot|hidden|dir)$/.test(name)) query.set(name, value);
    const src = `${origin}/embed/calculator?${query}`;
    if (this.#frame.src === src) return;
    const theme = this.getAttribute("theme") ?? "";
    const scheme = /^(light|dark)$/.test(theme) ? theme : "light dark";
    this.#frame.style.cssText = `display:block;width:100%;border:0;color-scheme:${scheme}`;
    this.#grow(firstHeight(this.clientWidth, query));
    this.#frame.src = src;
  }

  #grow(height: number | undefined) {
    if (height) this.#frame.style.height = `${height}px`;
  }
}

if (!customElements.get(tag)) customElements.define(tag, Calculator);

const given = Object.entries(script.dataset);
if (given.length > 0) {
  const calculator = document.createElement(tag);
  for (const [name, value] of given) calculator.setAttribute(name, value ?? "");
  script.before(calculator);
}
