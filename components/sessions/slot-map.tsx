import { Section } from "@/components/ui/section";
import { dayParts, type Slot, type SlotMap as Slots } from "@/lib/earnings";
import { formatCounted, formatFactor } from "@/lib/format";
import { nameWeekday, type Reader } from "@/lib/sessions/local-time";

export const hours = { night: "0–6 h", morning: "6–12 h", afternoon: "12–18 h", evening: "18–24 h" };
/** As many LIVEs at one time say little, whatever they brought. */
const FEW = 4;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** What weekday and part of day do to an hour, each cell as faint as its evidence. */
export function SlotMap({ slots: map, reader }: { slots?: Slots; reader: Reader }) {
  if (!map || map.slots.length === 0) return null;
  const { slots } = map;
  const { locale, timeZone } = reader;
  return (
    <Section
      id="when"
      heading={bestTime(map)}
      source={`By the clock of ${timeZone.replaceAll("_", " ")}, daylight saving included. What an hour brings against your usual one. A time with few LIVEs is held near the usual, and its cell is pale.`}
    >
      <p className="mb-4 max-w-(--measure)">{reading(map)}</p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="When to go live">
        <table className="w-full max-w-2xl table-fixed text-sm">
          <caption className="sr-only">What an hour brings by weekday and part of day, against your usual hour</caption>
          <thead>
            <tr>
              <th scope="col" className="w-14 text-left font-medium">
                <span className="sr-only">Weekday</span>
              </th>
              {dayParts.map((part) => (
                <th key={part} scope="col" className="py-1 font-medium">
                  <span className="capitalize">{part}</span>
                  <span className="block text-xs font-normal text-quiet">{hours[part]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row" className="text-left font-medium">
                  <abbr title={nameWeekday(weekday)} className="no-underline">
                    {nameWeekday(weekday, "short")}
                  </abbr>
                </th>
                {dayParts.map((part) => (
                  <Cell
                    key={part}
                    slot={slots.find((slot) => slot.weekday === weekday && slot.part === part)}
                    locale={locale}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Cell({ slot, locale }: { slot?: Slot; locale: string }) {
  if (!slot) return <td className="h-12 border border-paper bg-raised text-center text-quiet">–</td>;
  const { factor, low, high, sessions } = slot;
  return (
    <td
      className="h-12 border border-paper text-center leading-tight"
      style={{ background: shadeOf(slot) }}
      title={`Between ${formatFactor(low, locale)} and ${formatFactor(high, locale)}, 8 chances in 10`}
    >
      {formatFactor(factor, locale)}
      <span className="block text-xs">{formatCounted(sessions, "LIVE", locale)}</span>
    </td>
  );
}

/** Far from the usual and well known: strong. Either alone: pale. */
export function shadeOf({ factor, logSd }: Slot): string {
  const strength = Math.min(1, Math.abs(Math.log(factor)) / 0.7) / (1 + (logSd / 0.4) ** 2);
  const colour = factor >= 1 ? "var(--color-rose)" : "var(--color-grey-1)";
  return `color-mix(in oklab, ${colour} ${Math.round(40 * strength)}%, var(--color-paper))`;
}

/** What the map claims, in a heading. */
export function bestTime({ best }: Slots): string {
  return best ? `${nameSlot(best)} are your best time` : "No time stands out as your best yet";
}

/** "Sunday evenings" */
function nameSlot({ weekday, part }: Slot): string {
  return `${nameWeekday(weekday)} ${part}s`;
}

/** What that claim rests on, or why there is none. */
export function reading({ slots, best }: Slots): string {
  if (best) {
    const chances = Math.min(99, Math.floor(100 * best.chanceBest));
    return `The chance that no other time you tried is better is ${chances} in 100. Times you never tried may be better still.`;
  }
  const highest = slots.reduce((most, slot) => (slot.factor > most.factor ? slot : most));
  if (slots.length === 1)
    return `You went live on ${nameSlot(highest)} alone, so there is nothing to compare them with.`;
  if (highest.sessions > FEW)
    return `${nameSlot(highest)} lead, but over ${highest.sessions} of them by no more than chance would give.`;
  const nights =
    highest.sessions === 1
      ? `One ${nameSlot(highest).slice(0, -1)} is`
      : `${highest.sessions} ${nameSlot(highest)} are`;
  return `${nights} too few to call that your best time: such differences come by chance.`;
}
