import { expect, it } from "vitest";
import { carryTo, nest, unnest } from "@/lib/share/nested";

it("a query nested in another comes out as it was", () => {
  const query = "v=1&viewers=30-60&gifts=5655.3~6064.1";
  expect(nest(query)).toBe("v:1,viewers:30-60,gifts:5655.3~6064.1");
  expect(unnest(nest(query))).toBe(query);
  expect(unnest("note:a:b,v:1")).toBe("note=a%3Ab&v=1");
});

it("a whole link or query may stand there as well", () => {
  expect(unnest("https://example.org/?viewers=15")).toBe("viewers=15");
  expect(unnest("viewers=15&minutes=60")).toBe("viewers=15&minutes=60");
  expect(unnest("https://example.org/?viewers=15&n1=Why?&minutes=60")).toBe("viewers=15&n1=Why?&minutes=60");
});

it.each([
  ["/plan", "", "/plan"],
  ["/plan", "?v=1&viewers=250", "/plan?v=1&viewers=250"],
  ["/compare", "?v=1&viewers=250", "/compare?s1=v:1,viewers:250"],
  ["/", "?s1=v:1,viewers:15&s2=v:1&n1=Mine", "/?v=1&viewers=15"],
  ["/compare", "?s1=v:1,viewers:15&s2=v:1", "/compare?s1=v:1,viewers:15&s2=v:1"],
  ["/convert", "?n1=Mine", "/convert?n1=Mine"],
  ["/plan", "v=1&n1=Why?", "/plan?v=1&n1=Why?"],
  ["/", "?s1=v%3A1%2Cviewers%3A15%23x", "/?v=1&viewers=15%23x"],
])("%s reached from an address with %j is %s", (path, search, address) => expect(carryTo(path, search)).toBe(address));
