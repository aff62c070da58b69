import { Citation } from "@/components/scenario/citation";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { coinPacks, rateAt, rates, sources, type RateId } from "@/lib/earnings";
import { everyGift, gifts } from "@/lib/earnings/gifts";
import { formatCount, formatExactMoney, formatMoney } from "@/lib/format";
import { accuracy } from "./accuracy";
import { Centre } from "./centre";
import { Formulas } from "./formulas";
import { GiftTable } from "./late-gift-table";
import { LeverList } from "./lever-list";
import { RateList } from "./rate-list";
import { SourceList } from "./source-list";

const notKnown = [
  "The steps of the US reward rate between a short LIVE and a long one. A straight line is assumed.",
  "A schedule of reward rates outside the US. None was found, so the flat half is used.",
  "Whether every region’s counter shows one diamond a coin. Most evidence says so; the older reading stays a switch.",
  "What really is lost in the exchange of currencies. No source gives a figure.",
  "How many viewers a number of followers brings. Followers alone make the widest range of all.",
  "How many people in a room send gifts, and what they send. Sources disagree widely; the middle is taken, with a wide spread.",
  "What a sponsored LIVE pays. There is no figure for LIVE alone.",
  "The unit of “TotalEarning” in TikTok’s download of your data. You are asked, and one LIVE is checked.",
  "Coin prices of today. They were collected from public texts and were not checked in the app.",
];

const contents = [
  ["chain", "Coins to bank"],
  ["us-rate", "The US rate"],
  ["audience", "Audience to coins"],
  ["own", "Your own LIVEs"],
  ["centre", "Our middle"],
  ["levers", "What you could change"],
  ["rates", "Every rate"],
  ["sources", "Every source"],
  ["assumed", "Assumed"],
  ["not-known", "Not known"],
  ["accuracy", "How near it comes"],
  ["gifts", "Gifts"],
  ["coin-packs", "Coin packs"],
] as const;

/** How the answers come about: formulas, rates and their sources, what is assumed, what is not known, how near it comes. */
export function Method({ asOf, locale }: { asOf: string; locale: string }) {
  const assumed = (Object.keys(rates) as RateId[]).filter((id) => rateAt(id, asOf).kind === "assumed");
  return (
    <>
      <h1 className="pt-3 text-heading font-semibold sm:pt-5">How Livetake comes to its answers</h1>
      <p className="mt-2 max-w-(--measure)">
        Every number of the world that enters an answer stands on this page, with its date, how it is known, and where
        from. Official means TikTok says so; reported, that somebody else does; measured, that somebody counted;
        assumed, that we had to choose. The page is written from the very tables that the answers are computed with.
      </p>
      <nav aria-label="On this page" className="mt-3 flex max-w-(--measure) flex-wrap gap-x-5 text-sm">
        {contents.map(([id, label]) => (
          <a key={id} className="link inline-flex min-h-9 items-center" href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
      <Section id="chain" height="lazy-layout-350 md:lazy-layout-215" heading="From coins to your bank, exactly">
        <Formulas of="chain" asOf={asOf} locale={locale} />
        <p className="mt-3 max-w-(--measure)">
          Counts are whole, and each step is rounded to a millionth of a dollar, halves to the even neighbour. Only what
          is shown is rounded further: conversions to a tenth of a cent, below ten cents to five decimals, and estimates
          to one to three figures. Any of these amounts gives all the others: where a whole number of coins makes it,
          that is the answer, so going there and back changes nothing. Where none does, the coins beside the money are
          the fewest that bring it; viewers’ money brings what the whole coins do that it buys.
        </p>
      </Section>
      <Section
        id="us-rate"
        height="lazy-layout-270 md:lazy-layout-140"
        heading="The reward rate in the US is earned by missions"
      >
        <Formulas of="us-rate" asOf={asOf} locale={locale} />
      </Section>
      <Section id="audience" height="lazy-layout-385 md:lazy-layout-225" heading="From an audience to a range of coins">
        <Formulas of="audience" asOf={asOf} locale={locale} />
        <div className="mt-3 max-w-(--measure) space-y-3">
          <p>
            The chances of a LIVE and of a month are computed from this law and not drawn at random, so the same figures
            always give the same answer. A month is the sum of its nights under one draw of A, with a new B each night.
            It has the LIVEs of a week × 52 ÷ 12, to a whole number.
          </p>
          <p>
            Counted gifts need no law: they are what they are. The guides’ range for a number of followers is shown
            beside ours, because it describes strong sessions and not typical ones.
          </p>
        </div>
      </Section>
      <Section id="own" height="lazy-layout-245 md:lazy-layout-140" heading="From your own LIVEs to a sharper range">
        <Formulas of="own" asOf={asOf} locale={locale} />
        <p className="mt-3 max-w-(--measure)">
          Of k five values are weighed, from a quarter of the usual evenness to four times it. A night without a gift is
          compared exactly, any other to a fortieth, because figures come rounded. Each night keeps one chance in ten
          million of following no law of ours, so that none can rule out what all others say.
        </p>
        <p className="mt-3 max-w-(--measure)">
          A plan asks the same law the other way round: what would have to change for the chance of your goal to be the
          one you want.
        </p>
      </Section>
      <Section
        id="centre"
        heading="Coins a viewer-hour: our middle, and what others say"
        source={`Money goes mostly to accounts under ${formatCount(rateAt("mostMoneyFollowers", asOf).value, locale)} followers. The figures disagree because they count different people: the hours of all of TikTok include shopping and gaming, which bring few gifts. A viewer-hour is one viewer for one hour.`}
      >
        <Centre asOf={asOf} locale={locale} />
      </Section>
      <Section
        id="levers"
        height="lazy-layout-255 md:lazy-layout-150"
        heading="What you could do otherwise: factors on viewers or on gifting"
        source="The size of each is assumed, as a range whose ends are passed by 1 in 10 each; the source makes its direction plausible. Less of something turns its range over. “As now” is 1, so a measured audience is never adjusted twice."
      >
        <LeverList locale={locale} />
      </Section>
      <Section id="rates" height="lazy-layout-3075 md:lazy-layout-1925" heading="Every rate, with its date and source">
        <RateList locale={locale} />
      </Section>
      <Section
        id="sources"
        height="lazy-layout-1050 md:lazy-layout-720"
        heading="Every source, and how much it can know"
      >
        <SourceList />
      </Section>
      <Section id="assumed" heading="What is assumed">
        <ul className="max-w-(--measure) list-disc space-y-1 pl-5">
          {assumed.map((id) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {rates[id].label}
              </a>
            </li>
          ))}
          <li>
            <a className="link" href="#levers">
              The size of every factor above
            </a>
          </li>
        </ul>
      </Section>
      <Section id="not-known" heading="What is not known">
        <ul className="max-w-(--measure) list-disc space-y-1 pl-5">
          {notKnown.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </Section>
      <Section
        id="accuracy"
        heading="How near it comes"
        source="A test holds each row on every change and fails when it stops being true; the last row takes minutes to measure, so its test has fewer creators and wider bounds."
      >
        <ul className="max-w-[60rem]">
          {accuracy.map(({ part, against, result }) => (
            <li key={part} className="grid grid-cols-1 gap-x-8 border-b border-line py-2 md:grid-cols-[20rem_1fr]">
              <span>{part}</span>
              <span>
                {result}
                <span className="block text-sm text-quiet">Held against {against}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <GiftCatalogue locale={locale} />
      <Section id="coin-packs" heading="What coins were seen to cost">
        <Fold title={`${coinPacks.length} packs`}>
          <DataTable
            caption="Coin packs"
            head={["Country, channel, date, coins", "Price", "A coin", "Source"]}
            rows={coinPacks.map(({ country, channel, date, era, coins, price, currency, source }) => [
              `${country} ${channel}, ${era ?? date}: ${formatCount(coins, locale)} (${sources[source].date})`,
              formatMoney(Number(price), { locale, currency }),
              formatExactMoney(Number(price) / coins, { locale, currency }),
              sources[source].title,
            ])}
          />
        </Fold>
      </Section>
    </>
  );
}

function GiftCatalogue({ locale }: { locale: string }) {
  const used = [...new Set(everyGift.flatMap((gift) => gift.sources))];
  const others = everyGift.length - gifts.length;
  const high = gifts.filter(({ confidence }) => confidence === "high").length;
  return (
    <Section id="gifts" heading={`The gift catalogue: ${gifts.length} gifts by price`}>
      <p className="max-w-(--measure)">
        Of {gifts.length} gifts, {high} are confirmed by two independent lists and {gifts.length - high} stand in one
        list of TikTok’s own; {others} further prices of a name were seen once. A name sold at several prices is several
        gifts. The catalogue is regional and changes weekly.
      </p>
      <p className="mt-3 flex flex-wrap gap-3">
        <a className="button" href="/method/gifts.json">
          Catalogue as JSON
        </a>
        <a className="button" href="/method/gifts.csv">
          Catalogue as CSV
        </a>
      </p>
      <p className="mt-3 max-w-(--measure) text-sm text-quiet">
        From: <Citation sources={used.map((id) => sources[id])} />.
      </p>
      <Fold title={`All ${everyGift.length} prices`}>
        <GiftTable locale={locale} />
      </Fold>
    </Section>
  );
}
