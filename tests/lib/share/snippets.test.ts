import { describe, expect, it } from "vitest";
import { defaults } from "@/lib/earnings";
import { embedDefaults, type EmbedOptions } from "@/lib/share/embed-options";
import { snippetsOf } from "@/lib/share/snippets";

const origin = "https://livetake.example";
const snippets = (options: Partial<EmbedOptions> = {}, width?: number) =>
  snippetsOf({ origin, scenario: { ...defaults, viewers: 15 }, options: { ...embedDefaults, ...options }, width });

/** What a frame says of itself; JSX writes the last one's name its own way. */
const attributes = (referrerPolicy: string) =>
  'title="What will my LIVE pay me? Livetake calculator" width="100%" height="715" loading="lazy" allow="clipboard-write; web-share"' +
  ` ${referrerPolicy}="strict-origin-when-cross-origin"`;

// The parts' heights as the frame's stylesheet has them: 257 + 144 + 96 + 56 + 44 + 118 on a phone, 221 + 72 + 96 + 32 +
// 44 + 72 in a blog's column.
const bothHeights = "clamp(537px,(500px - 100vw)*999,715px)";

describe("what one pastes, as wide as its column", () => {
  it("into HTML is a frame that keeps the answer's room", () => {
    expect(snippets().html).toBe(
      `<iframe src="${origin}/embed/calculator?v=1&amp;viewers=15" ${attributes("referrerpolicy")} ` +
        `style="border:0;max-width:100%;height:${bothHeights};color-scheme:light dark"></iframe>`,
    );
  });

  it("into React is the same frame as JSX spells it", () => {
    expect(snippets().react).toBe(
      `<iframe src="${origin}/embed/calculator?v=1&amp;viewers=15" ${attributes("referrerPolicy")} ` +
        `style={{ border: "0", maxWidth: "100%", height: "${bothHeights}", colorScheme: "light dark" }} />`,
    );
  });

  it("with the script is an element that is a link until the script comes", () => {
    expect(snippets().script).toBe(
      `<livetake-calculator v="1" viewers="15" style="display:block;min-height:${bothHeights}">` +
        `<a href="${origin}/?v=1&amp;viewers=15">What will my LIVE pay me?</a></livetake-calculator>\n` +
        `<script async src="${origin}/embed.js"></script>`,
    );
  });

  it("into WordPress, or as a link, is the page's address with the embed's looks", () => {
    const { wordpress, link } = snippets({ theme: "dark", show: ["month"] });
    expect([wordpress, link]).toEqual(Array(2).fill(`${origin}/?v=1&viewers=15&theme=dark&show=month`));
  });
});

describe("a width of its own", () => {
  it("has the one height of that width", () => {
    // Compact on a phone: 249, and 96 of the strip.
    const narrow = snippets({ size: "compact", show: ["strip"] }, 320);
    expect(narrow.html).toContain('width="320" height="345"');
    expect(narrow.html).toContain(";height:345px;");
    expect(narrow.script).toContain('style="display:block;min-height:345px;max-width:320px"');
    expect(snippets({}, 600).html).toContain('width="600" height="537"');
  });
});

it.each([
  ["auto", "light dark"],
  ["light", "light"],
  ["dark", "dark"],
] as const)("a frame of the theme %s has the colour scheme %s", (theme, scheme) => {
  expect(snippets({ theme }).html).toContain(`color-scheme:${scheme}"`);
});
