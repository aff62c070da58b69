import type { RateBook } from "./rates/book";
import { rateAt, type RateId } from "./rates/rates";
import type { Scenario } from "./scenario";
import { audienceOf } from "./audience";

/** What a LIVE brings beside gifts, as the visitor counts it for a month. Money in the creator's currency. */
export interface OtherIncomeTerms {
  superfans: number;
  /** price of a Super Fan or subscription a month; absent: TikTok's */
  superprice?: number;
  /** sponsored LIVEs a month */
  sponsored: number;
  /** what a sponsor pays for one; absent: a price for a thousand entries */
  sponsorfee?: number;
  /** value of what is sold through one's links in a month */
  shopsales: number;
  /** share of a sale; absent: the usual one */
  commission?: number;
}

/** Take-home of a month from one stream, in the creator's currency, with the range of the evidence. */
export interface IncomePart {
  id: "superfans" | "sponsored" | "shop";
  label: string;
  low: number;
  typical: number;
  high: number;
}

export interface OtherIncome {
  parts: IncomePart[];
  low: number;
  typical: number;
  high: number;
}

/**
 * Income beside gifts in a month: counts times prices, each with its own share, after tax set-aside. It is added to the
 * month and never mixed into gifts; agency cuts are on gifts alone. Super Fans are paid in dollars, so they lose the
 * exchange spread; sponsors and sales are taken to be paid in the creator's own currency.
 *
 * Source: /method#rates; shares, prices and ranges from rates/other-income.
 */
export function otherIncome(scenario: Scenario, terms: OtherIncomeTerms, rates: RateBook): OtherIncome {
  const { value } = rates;
  const keep = 1 - scenario.tax;
  const range = (id: RateId) => {
    const { value: typical, low = typical, high = typical } = rateAt(id, rates.asOf);
    return { typical: value(id), low, high };
  };
  const parts: IncomePart[] = [];
  const add = (id: IncomePart["id"], label: string, amounts: Omit<IncomePart, "id" | "label">) =>
    parts.push({ id, label, ...amounts });
  const scaled = (by: number, { low, typical, high }: Omit<IncomePart, "id" | "label">) => ({
    low: by * low,
    typical: by * typical,
    high: by * high,
  });

  if (terms.superfans > 0) {
    const price = terms.superprice ?? value("superFanPriceUsd") * scenario.fx;
    const share = value(scenario.programme === "us-scaled" ? "superFanShareUs" : "superFanShareElsewhere");
    const afterStore = 1 - value(scenario.store === "app" ? "storeFeeApp" : "storeFeeWeb");
    const paid = terms.superfans * price * afterStore * (1 - scenario.spread) * keep;
    const withBonus = share + value("superFanBonusMax");
    add("superfans", "Super Fans", scaled(paid, { low: share, typical: share, high: withBonus }));
  }
  if (terms.sponsored > 0) {
    const thousands = audienceOf(scenario, rates).entries / 1000;
    const fee =
      terms.sponsorfee === undefined
        ? scaled(thousands * scenario.fx, range("sponsoredCpmUsd"))
        : { low: terms.sponsorfee, typical: terms.sponsorfee, high: terms.sponsorfee };
    add("sponsored", "Sponsored LIVEs", scaled(terms.sponsored * keep, fee));
  }
  if (terms.shopsales > 0) {
    const share =
      terms.commission === undefined
        ? range("affiliateCommission")
        : { low: terms.commission, typical: terms.commission, high: terms.commission };
    add("shop", "Shop commission", scaled(terms.shopsales * keep, share));
  }
  const sum = (key: "low" | "typical" | "high") => parts.reduce((total, part) => total + part[key], 0);
  return { parts, low: sum("low"), typical: sum("typical"), high: sum("high") };
}
