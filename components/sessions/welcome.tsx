/** What the page does: for someone who has logged nothing yet, and while that is being found out. */
export function Welcome({ isOpening, onSample }: { isOpening: boolean; onSample(): void }) {
  return (
    <div className="max-w-(--measure) space-y-4">
      <p className="text-heading font-semibold text-balance">Three LIVEs are enough to begin.</p>
      <ul className="space-y-2">
        <li className="border-t border-line pt-2">
          <span className="font-medium">A forecast of your own.</span> The estimate starts from what creators in general
          get. Each LIVE you add moves it towards you and narrows its range.
        </li>
        <li className="border-t border-line pt-2">
          <span className="font-medium">A check of it.</span> Each of your LIVEs is forecast from those before it, so
          you see how often the forecast was right, beside a plain average.
        </li>
        <li className="border-t border-line pt-2">
          <span className="font-medium">When to go live.</span> Days and hours are compared, and none is called best
          before your LIVEs show it.
        </li>
      </ul>
      <p>Add one by hand, or bring in TikTok’s data download: it holds every LIVE you did.</p>
      <button type="button" className={`button ${isOpening ? "invisible" : ""}`} onClick={onSample}>
        Try it with made-up LIVEs
      </button>
    </div>
  );
}
