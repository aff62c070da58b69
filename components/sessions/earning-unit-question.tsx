"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { formatLocalDay, formatLocalTime, type Reader } from "@/lib/sessions/local-time";
import { formatMoney, formatNumber } from "@/lib/format";
import type { EarningUnit, ImportPreview } from "@/lib/sessions/import/preview";
import { suggestUnit } from "@/lib/sessions/import/suggest-unit";
import { parseNumber, withoutCurrency } from "@/lib/parse-number";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";
import type { Answers } from "./import-panel";

interface EarningUnitQuestionProps {
  preview: ImportPreview;
  known: readonly Session[];
  worth: Worth;
  reader: Reader;
  onAnswer(answers: Answers): void;
}

const units = [
  { unit: "diamonds", label: "diamonds" },
  { unit: "coins", label: "coins" },
  { unit: "usd", label: "US dollars" },
] as const;

/** TikTok's file does not say what its earnings are counted in. One LIVE whose result is known tells. */
export function EarningUnitQuestion({ preview, known, worth, reader, onAnswer }: EarningUnitQuestionProps) {
  const { locale } = reader;
  const amountOf = ({ diamonds, coins, moneyUsd }: Session) => diamonds ?? coins ?? moneyUsd ?? 0;
  const best = preview.sessions.reduce<Session | undefined>(
    (most, session) => (most && amountOf(most) >= amountOf(session) ? most : session),
    undefined,
  );
  const fromLog = suggestionFromLog(preview.sessions, known);
  const [remembered, setRemembered] = useState("");
  if (!best) return null;

  const amount = amountOf(best);
  const usd = { locale, currency: "USD" };
  const meanings: Record<EarningUnit, string> = {
    diamonds: `paid about ${formatMoney(worth.usd({ ...best, diamonds: amount, coins: undefined, moneyUsd: undefined }), usd)}`,
    coins: `paid about ${formatMoney(worth.usdOfCoins(amount), usd)}`,
    usd: `paid ${formatMoney(amount, usd)}`,
  };
  const money = parseNumber(withoutCurrency(remembered, "USD", locale), locale);
  const fromMemory = money ? suggestUnit([best], { start: best.start, moneyUsd: money }) : undefined;
  const suggested = fromMemory ?? fromLog;
  return (
    <fieldset className="mt-4 border-t border-line pt-3">
      <legend className="sr-only">What are the earnings counted in?</legend>
      <p className="font-medium">What are the earnings counted in?</p>
      <p className="text-sm">
        The file does not say. Its largest LIVE, {formatLocalDay(best.start, reader)},{" "}
        {formatLocalTime(best.start, reader)}, has {formatNumber(amount, locale)}.
      </p>
      <TextField
        label="What did that LIVE pay, in US$? Leave it empty if you do not know."
        className="mt-2"
        inputMode="decimal"
        autoComplete="off"
        value={remembered}
        onChange={setRemembered}
      />
      {suggested && (
        <p className="mt-2 text-sm" role="status">
          {fromMemory ? "That agrees with" : "Your own entry for one of them agrees with"}{" "}
          {units.find(({ unit }) => unit === suggested)!.label}.
        </p>
      )}
      <div className="mt-2 space-y-2">
        {units.map(({ unit, label }) => (
          <button
            key={unit}
            type="button"
            className={`button w-full justify-between text-left ${unit === suggested ? "border-2 border-ink" : ""}`}
            onClick={() => onAnswer({ earningUnit: unit })}
          >
            <span>
              {formatNumber(amount, locale)} {label}
            </span>
            <span className="text-sm text-quiet">{meanings[unit]}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The unit that agrees with what the log knows of the same LIVEs, if the answers do not contradict each other. */
function suggestionFromLog(found: readonly Session[], known: readonly Session[]): EarningUnit | undefined {
  const answers = new Set(known.slice(-50).flatMap((session) => suggestUnit(found, session) ?? []));
  return answers.size === 1 ? [...answers][0] : undefined;
}
