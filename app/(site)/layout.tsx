import type { ReactNode } from "react";

const pages = [
  { href: "/", label: "Estimate" },
  { href: "/convert", label: "Convert" },
  { href: "/method", label: "Method" },
];

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[1200px] px-4 sm:px-6">
      <a href="#main" className="button absolute -top-20 left-4 z-10 focus:top-2">
        Skip to the content
      </a>
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 border-b border-line py-1">
        <a href="/" className="flex min-h-11 items-center gap-2 font-semibold">
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
            <rect x="1" y="9" width="3.5" height="6" rx="1" className="fill-grey-2" />
            <rect x="6.25" y="1" width="3.5" height="14" rx="1" className="fill-rose" />
            <rect x="11.5" y="6" width="3.5" height="9" rx="1" className="fill-grey-2" />
          </svg>
          Livetake
        </a>
        <nav aria-label="Main" className="flex flex-wrap gap-x-4 text-sm">
          {pages.map(({ href, label }) => (
            <a key={href} href={href} className="flex min-h-11 items-center hover:underline">
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main id="main">{children}</main>
      <footer className="mt-16 border-t border-line py-8 text-sm text-quiet">
        <p className="max-w-(--measure)">
          Independent, not affiliated with TikTok. Estimates, not promises. Nothing you enter leaves your device, unless
          you share a link.
        </p>
      </footer>
    </div>
  );
}
