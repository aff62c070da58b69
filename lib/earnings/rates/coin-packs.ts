import type { SourceId } from "./sources";

/** Where and when somebody saw coins for sale. Not re-checked: prices differ by country, channel and year. */
interface Sale {
  /** ISO 3166 country and ISO 4217 currency. */
  readonly country: string;
  readonly currency: string;
  /** Where it was sold; "unclear" where the source does not say. */
  readonly channel: "app" | "web" | "unclear";
  /** Span of years, where the source gives one. */
  readonly era?: string;
  /** Year, or ISO day, of the price. */
  readonly date: string;
  readonly source: SourceId;
  readonly note?: string;
}

export interface CoinPack extends Sale {
  readonly coins: number;
  /** Exact decimal in the currency's own unit. */
  readonly price: string;
}

function sold(sale: Sale, packs: Readonly<Record<number, string>>): CoinPack[] {
  return Object.entries(packs).map(([coins, price]) => ({ ...sale, coins: Number(coins), price }));
}

const us = { country: "US", currency: "USD" };

/** Every pack we have a source for. */
export const coinPacks: readonly CoinPack[] = [
  sold(
    {
      ...us,
      channel: "app",
      date: "2025",
      source: "coin-file-2025",
      note: "1,320, 3,300 and 6,600 coins also circulate at these prices.",
    },
    {
      65: "0.99",
      330: "4.99",
      660: "9.99",
      1321: "19.99",
      3303: "49.99",
      6607: "99.99",
      16500: "249.99",
    },
  ),
  sold(
    { ...us, channel: "app", era: "to about 2022", date: "2022", source: "back-to-front-show-2022" },
    {
      70: "0.99",
      350: "4.99",
      700: "9.99",
      1400: "19.99",
      3500: "49.99",
      7000: "99.99",
      17500: "249.99",
    },
  ),
  sold({ ...us, channel: "web", date: "2022-03-16", source: "the-sun-2022" }, { 70: "0.74" }),
  sold({ ...us, channel: "web", date: "2026", source: "tjb-2026", note: "About 95 coins a dollar." }, { 95: "1.00" }),
  sold(
    { ...us, channel: "unclear", date: "2023", source: "coin-price-guides", note: "Year uncertain." },
    { 70: "0.84", 17500: "210.00" },
  ),
  sold(
    {
      ...us,
      channel: "app",
      date: "2022",
      source: "coin-price-guides",
      note: "Probably converted from another currency.",
    },
    { 70: "1.10", 17500: "245.26" },
  ),
  sold(
    {
      country: "GB",
      currency: "GBP",
      channel: "app",
      era: "2022 to 2025",
      date: "2022",
      source: "tiktokcoins-blog-2025",
      note: "The BBC's report of October 2022 fits it.",
    },
    { 65: "0.99" },
  ),
  sold(
    { country: "GB", currency: "GBP", channel: "app", date: "2025", source: "tiktokcoins-blog-2025" },
    { 6607: "99.99" },
  ),
  sold(
    { country: "DE", currency: "EUR", channel: "web", date: "2024", source: "stuttgarter-zeitung-2024" },
    { 70: "0.85", 17500: "203.39" },
  ),
  sold(
    {
      country: "ID",
      currency: "IDR",
      channel: "unclear",
      era: "2023 to 2024",
      date: "2023",
      source: "coin-price-guides",
    },
    { 70: "17000", 350: "85000", 1400: "340000" },
  ),
  sold({ country: "BR", currency: "BRL", channel: "app", date: "2025", source: "mlabs-2025" }, { 30: "1.89" }),
  sold(
    { country: "VN", currency: "VND", channel: "app", date: "2023", source: "sapo-2023" },
    { 16: "7000", 2500000: "812900250" },
  ),
  sold(
    {
      country: "VN",
      currency: "VND",
      channel: "web",
      date: "2024",
      source: "meo-tips-2024",
      note: "A third dearer a coin than the largest pack of 2023.",
    },
    { 16500: "6999000" },
  ),
  sold(
    {
      country: "MY",
      currency: "MYR",
      channel: "app",
      date: "2023",
      source: "vulcan-post-2023",
      note: "A price a coin, not a pack; about 2023.",
    },
    { 1: "0.05" },
  ),
].flat();
