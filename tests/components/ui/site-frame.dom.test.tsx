import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { SiteFrame } from "@/components/ui/site-frame";

it("the menu marks the page one is on, and on a page that is not in it none", () => {
  const { container, rerender } = render(<SiteFrame path="/plan">.</SiteFrame>);
  const marked = () => [...container.querySelectorAll('nav [aria-current="page"]')].map((link) => link.textContent);
  expect(new Set(marked())).toEqual(new Set(["Plan"]));
  rerender(<SiteFrame>.</SiteFrame>);
  expect(marked()).toEqual([]);
});
