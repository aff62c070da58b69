import { defaults, forecast, rateAt, rates } from "@/lib/earnings";
import { formatAverage } from "@/lib/format";

const others = ["coinsPerViewerHourPlatform", "coinsPerViewerHourKuaishou", "coinsPerViewerHourGuides"] as const;

/** Coins a viewer-hour in our model beside what others say: where its middle stands, between sources that disagree. */
export function Centre({ asOf, locale }: { asOf: string; locale: string }) {
  const { session, evidence } = forecast(defaults, { asOf });
  const average = session.coins.mean / evidence.viewerHours;
  const typical = average / Math.exp(rateAt("creatorLogSd", asOf).value ** 2 / 2);
  const rows = [
    { label: "Our typical creator", value: typical, kind: "assumed", id: "giftingShare" },
    { label: "Our average creator", value: average, kind: "assumed", id: "giftingShare" },
    ...others.map((id) => ({ label: rates[id].label, ...rateAt(id, asOf), id })),
  ];
  const most = Math.max(...rows.map(({ value }) => value));
  return (
    <ul className="max-w-[60rem]">
      {rows.map(({ label, value, kind, id }) => (
        <li
          key={label}
          className="grid grid-cols-[1fr_auto] items-center gap-x-6 border-b border-line py-2 md:grid-cols-[20rem_1fr_12rem]"
        >
          <a className="link" href={`#${id}`}>
            {label}
          </a>
          <span className="order-3 col-span-2 mt-1 md:order-none md:col-span-1 md:mt-0" aria-hidden="true">
            <span
              className={`block h-2.5 rounded-full ${label.startsWith("Our") ? "bg-rose" : "bg-grey-2"}`}
              style={{ width: `${(100 * value) / most}%` }}
            />
          </span>
          <span className="text-right">
            {formatAverage(value, locale)} <span className="text-sm text-quiet">coins, {kind}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
