"use no memo";

import type { ReactNode } from "react";
import { namedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import { NumberField } from "@/components/ui/number-field";
import { amountLabels, shownAmounts, type AmountField } from "@/lib/conversion-answer";
import { conversionLimits, type Conversion, type Given, type RateId, type Scenario } from "@/lib/earnings";
import { currencySign, formatCounted, formatExactMoney, formatNumber, formatShare } from "@/lib/format";

interface AmountsProps {
  scenario: Scenario;
  given: Given;
  conversion: Conversion | undefined;
  asOf: string;
  locale: string;
  give(given: Given, settled: boolean): void;
}

/** The chain from the viewers' purse to the creator's, each station a field: edit one, the others follow. */
export function Amounts({ scenario, given, conversion, asOf, locale, give }: AmountsProps) {
  const usd = { locale, currency: "USD" };
  const isUsd = scenario.currency === "USD";
  const fewest = ["ledger", "reward", "takehome"].includes(given.from) ? ", the fewest that bring it" : "";
  const shown = shownAmounts(given, conversion);
  const rate = (id: RateId, say: (value: number) => string) => {
    const named = namedRate(id, asOf);
    return (
      <>
        {say(named.value)} <RateMark rate={named} />
      </>
    );
  };
  const notes: Record<AmountField, ReactNode> = {
    spend: rate(
      scenario.store === "app" ? "coinPriceApp" : "coinPriceWeb",
      (price) => `${formatExactMoney(price, usd)} a coin`,
    ),
    coins: "the price on the gifts",
    diamonds: rate(
      scenario.reading === "one" ? "diamondsPerCoinOne" : "diamondsPerCoinHalf",
      (share) => `${formatNumber(share, locale)} a coin`,
    ),
    ledger: rate("diamondValueUsd", (value) => `${formatExactMoney(value, usd)} a diamond`),
    reward: conversion ? <RewardNote conversion={conversion} locale={locale} /> : "no reward",
    // In the field the letters of a currency would take the room of a large amount.
    takehome: isUsd ? deductionsOf(scenario) : `${scenario.currency}, ${deductionsOf(scenario)}`,
  };
  return (
    <div role="form" className="space-y-1.5" aria-label="Convert any amount">
      {(Object.keys(amountLabels) as AmountField[]).map((from) => {
        const isCount = from === "coins" || from === "diamonds";
        const money = isCount ? undefined : from === "takehome" ? scenario.currency : "USD";
        return (
          <NumberField
            key={from}
            label={amountLabels[from]}
            name={from}
            value={shown[from]}
            limits={conversionLimits[from]}
            locale={locale}
            whole={isCount}
            money={money}
            unit={money === "USD" ? currencySign({ locale, currency: "USD" }) : undefined}
            note={notes[from]}
            onChange={(amount, settled) => amount !== undefined && give({ from, amount }, settled)}
          />
        );
      })}
      <p className="pt-1 text-sm text-quiet">
        <span className="print:hidden">Write into any field, the others follow.</span>
        {conversion &&
          ` For one LIVE of ${formatCounted(conversion.coins, "coin", locale)}${fewest}, paid out by itself.`}
      </p>
    </div>
  );
}

function RewardNote({ conversion, locale }: { conversion: Conversion; locale: string }) {
  const { rewardRate, rateParts, asof } = conversion;
  const share = `${formatShare(rewardRate, locale)} of it`;
  const [{ rate }] = rateParts;
  if (!rate) return `${share}, your own rate`;
  return (
    <>
      {share} <RateMark rate={namedRate(rate, asof)} />
    </>
  );
}

function deductionsOf({ agency, fee, feefixed, spread, tax }: Scenario): string {
  const names = [
    agency > 0 && "agency",
    (fee > 0 || feefixed > 0) && "fee",
    spread > 0 && "exchange",
    tax > 0 && "tax",
  ].filter(Boolean);
  return names.length > 0 ? `after ${names.join(", ")}` : "nothing taken off";
}
