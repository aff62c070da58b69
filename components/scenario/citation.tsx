"use no memo";

interface Cited {
  title: string;
  url?: string;
  date: string;
}

/** A source by its name, linked where there is a page to link to; of a page known by its site alone, the site is linked. */
export function SourceName({ source: { title, url } }: { source: Omit<Cited, "date"> }) {
  if (!url) return title;
  const { hostname, pathname } = new URL(url);
  const isSite = pathname === "/";
  return (
    <>
      {isSite && `${title}, on `}
      <a className="link [overflow-wrap:anywhere]" href={url} rel="noreferrer">
        {isSite ? hostname : title}
      </a>
    </>
  );
}

/** Sources by name and date, which is not broken across lines. */
export function Citation({ sources }: { sources: readonly Cited[] }) {
  return sources.map((source, i) => (
    <span key={source.title}>
      {i > 0 && "; "}
      <SourceName source={source} />, <span className="whitespace-nowrap">{source.date}</span>
    </span>
  ));
}
