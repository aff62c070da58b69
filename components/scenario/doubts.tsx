"use no memo";

/** What of the figures can hardly be, below where they are entered. Always in the page, so that what comes is read out. */
export function Doubts({ doubts }: { doubts: readonly string[] }) {
  return (
    <div role="status" className="text-sm">
      {doubts.map((doubt) => (
        <p key={doubt} className="pt-1">
          {doubt}
        </p>
      ))}
    </div>
  );
}
