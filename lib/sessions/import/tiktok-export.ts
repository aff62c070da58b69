import { MAX_SESSIONS, type Session, sessionId } from "../session";
import { type JsonRecord, type JsonValue, textOf } from "./json-records";
import { currencyOf, readAmount, readMinutes, readMoney } from "./numbers";
import { type EarningUnit, type Findings, type ImportPreview, Refusal } from "./preview";
import { readInstant } from "./times";

/** Sections at the top of a TikTok data download, by which it is known even when it holds no LIVE. */
const SECTIONS = new Set(
  "tiktoklive profileandsettings profile activity youractivity appsettings video post comment directmessages directmessage tiktokshopping tiktokshop incomewallet incomewallettransactions".split(
    " ",
  ),
);

/** Whether this path leads to one LIVE of `Go Live History`; sections are found by key at any depth and in both spellings. */
export function isGoLiveItem(path: readonly string[]): boolean {
  return path.at(-2) === "golivelist";
}

/** Whether this path shows a TikTok data download. */
export function isExportSection(path: readonly string[]): boolean {
  return path.includes("golivehistory") || (path.length === 1 && SECTIONS.has(path[0]));
}

/** Gathers the LIVEs of a data download, whose only open question is the unit of `TotalEarning`. */
export class ExportReader {
  #count = 0;
  readonly #found: { where: string; session: Session; amount?: number }[] = [];

  constructor(private readonly findings: Findings) {}

  add(item: JsonRecord): void {
    const where = `LIVE ${++this.#count}`;
    const start = readInstant(item.livestarttime);
    const earned = readEarning(item.totalearning);
    if (start === undefined || typeof earned === "string") {
      this.findings.skip(where, typeof earned === "string" ? earned : "it has no readable start time");
      return;
    }
    if (this.#found.length > MAX_SESSIONS) throw new Refusal("This file has more than 200,000 LIVEs.");
    const end = readInstant(item.liveendtime);
    // Both ends need no unit; LiveDuration has been seen in seconds.
    const minutes =
      end !== undefined && end > start
        ? (end - start) / 60_000
        : readMinutes(item.liveduration, { bare: "s", mark: "." });
    const at = new Date(start).toISOString();
    const [views, gifters] = [readAmount(item.totalview), readAmount(item.totalgifter)];
    const title = textOf(item.roomtitle);
    const session: Session = {
      id: sessionId("tiktok-export", at, textOf(item.roomid)),
      start: at,
      minutes: minutes ?? 0,
      ...(earned.isUsd && { moneyUsd: earned.amount }),
      ...(gifters !== undefined && { gifters }),
      ...(views !== undefined && { views }),
      ...(title && { note: title.slice(0, 200) }),
      source: "tiktok-export",
    };
    this.#found.push({ where, session, ...(!earned.isUsd && { amount: earned.amount }) });
  }

  /**
   * Hands the LIVEs over in `unit`. Without one they are provisionally diamonds, or money when any amount has
   * cents, and `needs` asks.
   */
  finish(unit: EarningUnit | undefined): Pick<ImportPreview, "needs" | "earningUnit"> {
    const isOpen = this.#found.some(({ amount }) => amount !== undefined);
    const hasCents = this.#found.some(({ amount }) => amount !== undefined && !Number.isInteger(amount));
    const read = unit ?? (hasCents ? "usd" : "diamonds");
    const field = ({ diamonds: "diamonds", coins: "coins", usd: "moneyUsd" } as const)[read];
    for (const { where, session, amount } of this.#found)
      this.findings.add(amount === undefined ? session : { ...session, [field]: amount }, where);
    if (!isOpen) return { needs: [] };
    return { needs: unit ? [] : ["earning-unit"], earningUnit: read };
  }
}

function readEarning(value: JsonValue | undefined): { amount: number; isUsd: boolean } | string {
  const written = textOf(value);
  if (!written) return "it has no earnings";
  const currency = currencyOf(written);
  if (currency && currency !== "USD") return `its earnings are in ${currency}, not in US dollars`;
  const amount = currency ? readMoney(written, ".") : readAmount(written, ".");
  if (amount === undefined) return `its earnings ("${written.slice(0, 20)}") are not a number`;
  return { amount, isUsd: currency === "USD" };
}
