"use client";
"use no memo";

import type { ReactNode, SyntheticEvent } from "react";
import { pages } from "@/lib/pages";
import { carryTo } from "@/lib/share/nested";
import { EarlyEntries } from "./early-entries";

interface SiteFrameProps {
  /** of the page, which the menu marks; the page tells it, since finding it out would take code */
  path?: string;
  children: ReactNode;
}

/**
 * Header and footer of every page. Links between pages are plain ones: each page is a small document with its answer in
 * it, and the router's link component would cost every first load more than it saves. The browser has the code of this
 * frame once; rendered by the server alone it would come with every page twice, as markup and as data.
 */
export function SiteFrame({ path, children }: SiteFrameProps) {
  return (
    <div className="mx-auto max-w-[1200px] px-4 sm:px-6">
      <a href="#main" className="button absolute -top-20 left-4 z-10 focus:top-2">
        Skip to the content
      </a>
      <header className="relative flex min-h-12 items-center justify-between gap-x-2 border-b border-line print:hidden">
        <a href="/" className="flex min-h-11 items-center gap-2 font-semibold">
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
            <rect x="1" y="9" width="3.5" height="6" rx="1" className="fill-grey-2" />
            <rect x="6.25" y="1" width="3.5" height="14" rx="1" className="fill-rose" />
            <rect x="11.5" y="6" width="3.5" height="9" rx="1" className="fill-grey-2" />
          </svg>
          Livetake
        </a>
        <nav aria-label="Main" className="hidden gap-x-5 text-sm md:flex">
          <PageLinks path={path} />
        </nav>
        <button type="button" popoverTarget="menu" className="min-h-11 px-1 text-sm md:hidden">
          Menu
        </button>
        <nav
          id="menu"
          popover="auto"
          aria-label="Main"
          className="absolute inset-x-4 top-12 m-0 w-auto grid-cols-2 rounded-b-(--radius) border border-line bg-raised px-4 py-2 text-ink shadow-(--shadow-float) open:grid sm:inset-x-6 md:hidden"
        >
          <PageLinks path={path} />
        </nav>
      </header>
      <main id="main">{children}</main>
      <EarlyEntries />
      <footer className="mt-16 border-t border-line py-8 print:mt-4 print:py-2 text-sm text-quiet">
        <p className="max-w-(--measure)">
          Independent, not affiliated with TikTok. Estimates, not promises. Your own LIVEs never leave your device. What
          you try stands in the address of the page: nobody reads it but this site, when the page is loaded, and those
          you send the link to.
        </p>
      </footer>
    </div>
  );
}

/** Links that take along what one has entered: the address says so only when one goes. */
function PageLinks({ path }: { path?: string }) {
  const take = (to: string) => (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = carryTo(to, window.location.search);
  };
  return pages.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={href === path ? "page" : undefined}
      className="flex min-h-11 items-center decoration-rose underline-offset-8 hover:underline aria-[current]:underline aria-[current]:decoration-2"
      onFocus={take(href)}
      onPointerDown={take(href)}
      onClick={take(href)}
    >
      {label}
    </a>
  ));
}
