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

/** An amount or a share with the range of the evidence. */
interface Range {
  low: number;
  typical: number;
  high: number;
}

/** Take-home of a month from one stream, in the creator's currency. */
export interface IncomePart extends Range {
  id: "superfans" | "sponsored" | "shop";
  label: string;
}

/** Take-home of a month from all streams, in the creator's currency. */
export interface OtherIncome extends Range {
  parts: IncomePart[];
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
  const range = (id: RateId): Range => {
    const { value: typical, low = typical, high = typical } = rateAt(id, rates.asOf);
    return { typical: value(id), low, high };
  };
  const parts: IncomePart[] = [];
  const add = (id: IncomePart["id"], label: string, amounts: Range) => parts.push({ id, label, ...amounts });

  if (terms.superfans > 0) {
    const price = terms.superprice ?? value("superFanPriceUsd") * scenario.fx;
    const share = value(superFanShareId(scenario));
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
        : sure(terms.sponsorfee);
    add("sponsored", "Sponsored LIVEs", scaled(terms.sponsored * keep, fee));
  }
  if (terms.shopsales > 0) {
    const share = terms.commission === undefined ? range("affiliateCommission") : sure(terms.commission);
    add("shop", "Shop commission", scaled(terms.shopsales * keep, share));
  }
  const sum = (key: keyof Range) => parts.reduce((total, part) => total + part[key], 0);
  return { parts, low: sum("low"), typical: sum("typical"), high: sum("high") };
}

/** The rate at which Super Fans' money is shared under a programme. */
export function superFanShareId({ programme }: Pick<Scenario, "programme">): RateId {
  return programme === "us-scaled" ? "superFanShareUs" : "superFanShareElsewhere";
}

/** What is known needs no range. */
function sure(amount: number): Range {
  return { low: amount, typical: amount, high: amount };
}

function scaled(by: number, { low, typical, high }: Range): Range {
  return { low: by * low, typical: by * typical, high: by * high };
}
