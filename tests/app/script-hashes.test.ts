import { expect, test } from "vitest";
import { hashScripts } from "@/app/script-hashes";

test("an inline script is named by the digest that browsers compute", () => {
  // The example of the Content Security Policy specification, section 8.4.
  expect(hashScripts("<script>alert('Hello, world.');</script>")).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});

test("every inline script is named, whatever its attributes; one that has a file is not", () => {
  const html = `<script src="/a.js" async=""></script><script id="x">1</script>\n<script>2\n3</script><script noModule="" src="/b.js"></script>`;
  expect(hashScripts(html)).toHaveLength(2);
});
