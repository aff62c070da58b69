"use client";
"use no memo";

import { Suspense, useMemo, type ReactNode } from "react";
import { Assumptions } from "@/components/scenario/assumptions";
import { LinkProblems } from "@/components/scenario/link-problems";
import { namedRates } from "@/components/scenario/named-rates";
import { PayoutForm } from "@/components/scenario/payout-form";
import type { Answered } from "@/components/scenario/use-link";
import { PrintedLink } from "@/components/share/printed-link";
import { Button } from "@/components/ui/button";
import { deferred } from "@/components/ui/deferred";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { fetched } from "@/components/ui/fetched";
import { usePanel } from "@/components/ui/use-panel";
import { showAll, whenSeen } from "@/components/ui/when-seen";
import { shownAmounts } from "@/lib/conversion-answer";
import { conversionLimits, convert, giftPrices, type Conversion } from "@/lib/earnings";
import { formatExactMoney } from "@/lib/format";
import { pinned } from "@/lib/share/links";
import { asLive, formatConversion } from "@/lib/share/write-conversion";
import { formatQuery } from "@/lib/share/write-query";
import { Amounts } from "./amounts";
import { basketOf } from "./basket";
import { BasketList } from "./basket-list";
import { Disagreement } from "./disagreement";
import { Headline } from "./headline";
import { useConversion, type GivenLink } from "./use-conversion";

const GiftPicker = whenSeen(() => import("./gift-picker"), 558);
const WhichNumber = whenSeen(() => import("./which-number"), 284);
const RealPayout = whenSeen(() => import("./real-payout"), 140, "A real payout");
const UsRewardRate = whenSeen(() => import("./us-reward-rate"), 640, "The rate in the US");
const GiftPiles = deferred(whenSeen(() => import("./gift-piles"), 407));
const LateDisagreement = deferred(Disagreement);
const LateAssumptions = deferred(Assumptions);
/** Only who edits an older link needs it: the server has written it for the link itself. */
const ConversionThenAndNow = fetched(() => import("./conversion-then-and-now"));

const panels = {
  // It lists the charts as it opens, so those come first that nobody has scrolled to; without a network it opens without them.
  share: async () => (await Promise.all([import("./share-conversion"), showAll()]))[0],
};

interface ConverterProps {
  /** what the server read and answered; the browser computes only what changes */
  initial: GivenLink & Answered & { conversion: Conversion | undefined };
  asOf: string;
  locale: string;
  /** where this copy of the site stands: links name it */
  origin: string;
  /** what an older link would convert to today, as it arrived */
  thenAndNow: ReactNode;
  /** asks for the answer where no JavaScript gives it */
  send: ReactNode;
}

/** The converter: any amount of the chain on the left, what it comes to on the right, and below it whatever settles a doubt. */
export function Converter({ initial, asOf, locale, origin, thenAndNow, send }: ConverterProps) {
  const { scenario, problems, gifts, given, update, give, fill, isUnread } = useConversion(initial);
  const options = useMemo(() => ({ asOf, giftCoins: giftPrices(gifts) }), [asOf, gifts]);
  const isInitial = scenario === initial.scenario && given === initial.given;
  const conversion = useMemo(
    () => (isInitial ? initial.conversion : convert(scenario, given, options)),
    [isInitial, initial, scenario, given, options],
  );
  const ratesOf = scenario.asof ?? asOf;
  const rates = useMemo(() => namedRates(ratesOf), [ratesOf]);
  const shared = { scenario, given, conversion, locale };
  const items = basketOf({ scenario, gifts });
  const own = { locale, currency: scenario.currency };
  const coins = conversion?.coins ?? 0;
  const link = `${origin}/convert?${formatConversion(pinned(scenario, asOf), given)}`;
  const { Panel, open, close, failure } = usePanel(panels);
  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">What are my gifts really worth?</h1>
      <LinkProblems problems={problems} isUnread={isUnread} />
      <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-[420px_1fr]">
        <div>
          <Amounts {...shared} asOf={ratesOf} give={give} />
          {send}
        </div>
        <div className="lg:row-span-2 print:order-first">
          <Headline {...shared} />
          {isInitial ? (
            thenAndNow
          ) : (
            <Suspense>
              {scenario.asof && conversion && (
                <ConversionThenAndNow {...{ scenario, given, conversion, options, locale }} />
              )}
            </Suspense>
          )}
          <PrintedLink link={link} />
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
            {conversion && (
              <li className="noscript:hidden">
                <Button className="link min-h-11" onPress={() => open("share")}>
                  Share
                </Button>
              </li>
            )}
            <li className="noscript:hidden">
              <a className="link inline-flex min-h-11 items-center" href="#gifts">
                Count gifts
              </a>
            </li>
            <li className="noscript:hidden">
              <a className="link inline-flex min-h-11 items-center" href="#which-number">
                Which number do I read?
              </a>
            </li>
            <li>
              <a
                className="link inline-flex min-h-11 items-center"
                href={`/?${formatQuery(asLive(scenario, given, coins))}`}
              >
                A month of such LIVEs
              </a>
            </li>
          </ul>
          {failure}
          {Panel && conversion && <Panel {...{ scenario, given, gifts, conversion, link, locale }} onClose={close} />}
        </div>
        <div className="border-t border-line print:hidden">
          <PayoutForm
            scenario={scenario}
            rewardRate={conversion?.rewardRate ?? 0}
            rates={rates}
            update={update}
            locale={locale}
          />
          {send}
        </div>
      </div>
      <noscript>
        <p className="mt-8 max-w-(--measure)">
          To count gifts, or to find out which number you read, takes JavaScript.
        </p>
      </noscript>
      <div className={given.from === "gifts" ? "" : "print:hidden noscript:hidden"}>
        <Section
          id="gifts"
          heading="Which gifts did you get?"
          source={
            <>
              Prices as last seen, each with its month; they differ by region and change weekly. The whole list with its
              sources is on the{" "}
              <a className="link" href="/method#gifts">
                method page
              </a>
              .
            </>
          }
        >
          <div className="grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-2">
            <div>
              <BasketList items={items} isConverted={given.from === "gifts"} locale={locale} change={fill} />
            </div>
            <div className="print:hidden">
              <GiftPicker items={items} locale={locale} change={fill} />
            </div>
          </div>
        </Section>
      </div>
      <div className="print:hidden">
        <div className="noscript:hidden">
          {conversion && (
            <Section
              id="other-way"
              heading={`What makes ${formatExactMoney(conversion.takeHome, own)}?`}
              source="Viewers’ cost at the coin price above. Whole gifts, so a pile may come out over, by less than one."
            >
              <div className="mb-4">
                <NumberField
                  label="I want"
                  note={`${scenario.currency} to take home`}
                  money={scenario.currency}
                  value={shownAmounts(given, conversion).takehome}
                  limits={conversionLimits.takehome}
                  locale={locale}
                  onChange={(amount, settled) => give({ from: "takehome", amount }, settled)}
                />
              </div>
              <GiftPiles scenario={scenario} takeHome={conversion.takeHome} asOf={asOf} locale={locale} />
            </Section>
          )}
          <Section id="which-number" heading="Which number are you reading?">
            <WhichNumber {...shared} asOf={ratesOf} update={update} give={give} />
          </Section>
        </div>
        <RealPayout scenario={scenario} asOf={asOf} locale={locale} update={update} />
        <LateDisagreement coins={coins} asOf={ratesOf} locale={locale} />
        <UsRewardRate scenario={scenario} coins={coins} asOf={ratesOf} locale={locale} update={update} />
      </div>
      {conversion && <LateAssumptions sources={conversion.sources} asOf={conversion.asof} locale={locale} />}
    </>
  );
}
