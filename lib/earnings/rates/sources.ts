/**
 * Where every number in `rates/` comes from.
 *
 * Grade A is TikTok itself or a direct measurement; B is press, court papers, agencies or working code; C is guides,
 * calculator sites and our own assumptions. `date` is ISO, as exact as known; an undated page carries the day it was
 * read and says so.
 */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly date: string;
  readonly grade: "A" | "B" | "C";
  readonly note?: string;
}

const table = {
  // TikTok itself
  "tiktok-spokesperson-2023": {
    title: "TikTok spokesperson on LIVE revenue shares, in Business Insider",
    url: "https://businessinsider.com",
    date: "2023-09-13",
    grade: "A",
    note: "Creators get half of virtual-item revenue after store fees, payment fees and adjustments; agencies are paid from TikTok's half.",
  },
  "tiktok-scaled-rewards-2025": {
    title: "Scaled LIVE rewards, TikTok Creator Academy",
    date: "2025-02-06",
    grade: "A",
    note: "In force from 10 February 2025. Read in a mirror copy.",
  },
  "tiktok-rewards-policy-2025": {
    title: "TikTok Rewards Policy",
    url: "https://support.tiktok.com",
    date: "2025-08-15",
    grade: "A",
    note: "Gives no number of diamonds a coin: TikTok sets the rates and may change them.",
  },
  "tiktok-support-2019": {
    title: "TikTok help: withdrawing LIVE rewards, 2019 text",
    url: "https://support.tiktok.com",
    date: "2019-02-19",
    grade: "A",
  },
  "tiktok-support": {
    title: "TikTok help: Diamonds and withdrawals",
    url: "https://support.tiktok.com",
    date: "2026-11-22",
    grade: "A",
    note: "Undated page; the date is the day it was read.",
  },
  "tiktok-fan-club-2025": {
    title: "TikTok on LIVE Fan Club members",
    date: "2025-06",
    grade: "A",
    note: "A promotional statement; no method given.",
  },
  "tiktok-new-york-2025": {
    title: "TikTok LIVE totals from an event in New York",
    url: "https://passionfru.it",
    date: "2025-04",
    grade: "B",
    note: "Two totals circulate, $10 million a day and $63 million in 30 days; they disagree fivefold.",
  },

  // Press, courts, agencies
  "bbc-2022": {
    title: "BBC test of what reaches a creator",
    url: "https://propergaanda.com",
    date: "2022-10-13",
    grade: "A",
    note: "Read in copies. $106 was sent and $33 arrived; a Lion cashed at $155.",
  },
  "beehiiv-2025": {
    title: "LIVE Success newsletter on the new gift system",
    url: "https://live-success.beehiiv.com/p/tiktok-changes-the-gift-system",
    date: "2025-02",
    grade: "B",
  },
  "tjb-2026": {
    title: "TJB Management, a US LIVE agency: how rewards are paid",
    date: "2026",
    grade: "B",
    note: "Public code file, repository unknown. Worked payouts fit $0.01 a diamond times the reward rate.",
  },
  "leap-relay-2026": {
    title: "Creator health reference of a UK LIVE agency",
    url: "https://github.com/leapagencyuk-hub/-leap-relay",
    date: "2026-10",
    grade: "B",
    note: "About 800 agency creators, August to October 2026: already selected, so above the whole population.",
  },
  "utah-2025": {
    title: "State of Utah complaint against TikTok LIVE, unsealed",
    url: "https://blog.commerce.utah.gov",
    date: "2025-01-03",
    grade: "B",
    note: "Says TikTok keeps up to half.",
  },
  "abc-adms-2024": {
    title: "ABC and ADM+S study of Australian and New Zealand LIVE streamers",
    date: "2024-02",
    grade: "B",
    note: "84 top streamers: up to 80% of gifts came in battles. About 60% of an observed purchase did not reach the creator.",
  },
  "capture-accounting": {
    title: "Capture Accounting: TikTok income for UK creators",
    url: "https://captureaccounting.com",
    date: "2026-11-22",
    grade: "C",
    note: "Undated page; the date is the day it was read. Gives a minimum withdrawal of £50 and a platform share of 50–60%.",
  },
  "streams-charts-2025": {
    title: "Streams Charts: hours watched on TikTok LIVE, first quarter of 2025",
    date: "2025-04",
    grade: "B",
    note: "8.03 billion hours.",
  },
  "tubefilter-2025": {
    title: "Tubefilter on the new subscription shares",
    url: "https://tubefilter.com",
    date: "2025-10-29",
    grade: "B",
  },
  "routenote-2025": {
    title: "RouteNote on TikTok LIVE totals and subscription bonuses",
    date: "2025-10",
    grade: "B",
    note: "Asks a million monthly views for the bonus, where other reports say 100,000.",
  },

  // Coin prices
  "coin-file-2025": {
    title: "Coin and gift price file labelled November 2025",
    date: "2025-11",
    grade: "C",
    note: "Public code file, repository unknown. Its gift prices are unreliable; 65 coins for $0.99 is confirmed elsewhere.",
  },
  "back-to-front-show-2022": {
    title: "Back to Front Show: US coin packs",
    url: "https://backtofrontshow.com",
    date: "2022",
    grade: "C",
  },
  "the-sun-2022": {
    title: "The US Sun: coin prices on the web",
    url: "https://the-sun.com",
    date: "2022-03-16",
    grade: "B",
  },
  "tiktokcoins-blog-2025": {
    title: "TikTok coins blog: UK coin packs",
    url: "https://blog.tiktokcoins.ai",
    date: "2025",
    grade: "C",
  },
  "stuttgarter-zeitung-2024": {
    title: "Stuttgarter Zeitung: coin prices in Germany",
    url: "https://stuttgarter-zeitung.de",
    date: "2024",
    grade: "B",
  },
  "mlabs-2025": {
    title: "mLabs: coin prices in Brazil",
    url: "https://mlabs.com.br",
    date: "2025",
    grade: "C",
  },
  "sapo-2023": { title: "Sapo: coin prices in Vietnam", url: "https://sapo.vn", date: "2023", grade: "C" },
  "meo-tips-2024": { title: "Meo Tips: coin prices in Vietnam", url: "https://meo.tips", date: "2024", grade: "C" },
  "vulcan-post-2023": {
    title: "Vulcan Post interview with TikTok's manager for Malaysia",
    url: "https://vulcanpost.com",
    date: "2023",
    grade: "B",
    note: "About 2023.",
  },
  "assist-all-2025": {
    title: "Assist All: coins on the web in Japan",
    url: "https://assist-all.co.jp",
    date: "2025",
    grade: "C",
    note: "Up to 20% cheaper than in the app.",
  },
  "actual-app-2025": {
    title: "Actual App: what a Galaxy costs",
    url: "https://actualapp.com",
    date: "2025-08",
    grade: "C",
    note: "A Galaxy of 1,000 coins at $12.70 to $15, or €11.20 to €12.90.",
  },
  "coin-price-guides": {
    title: "Coin price guides in English and Indonesian",
    date: "2023",
    grade: "C",
    note: "Several pages of 2022 to 2024 that do not say whether the price is the app's, the web's or a reseller's.",
  },

  // What audiences do
  "kuailive-2025": {
    title: "KuaiLive: a data set of live streaming on Kuaishou",
    url: "https://arxiv.org/abs/2508.05633",
    date: "2025-08",
    grade: "A",
    note: "11.6 million rooms, 5–25 May 2025. Every sampled user had sent a gift, so gifting is biased upwards.",
  },
  "kuailive-analysis-2026": {
    title: "GiftLive: statistics of the KuaiLive data",
    url: "https://github.com/ViskaWei/GiftLive",
    date: "2026-01-09",
    grade: "B",
    note: "A community analysis, not peer-reviewed. The gift unit is unnamed; 0.1 yuan is assumed.",
  },
  "inke-2018": {
    title: "Tu and others: gifts on the Inke platform",
    url: "https://doi.org/10.1109/mipr.2018.00028",
    date: "2018",
    grade: "A",
    note: "The top fifth of viewers sent 97% of gift money, which implies a log-sd of 2.72.",
  },
  "lu-2021": {
    title: "Lu, Yao, Chen and Grewal: audience size and tips, Marketing Science 40(5)",
    date: "2021",
    grade: "A",
    note: "An earlier working paper found that tips a viewer fall again in the largest rooms.",
  },
  "lin-2021": {
    title: "Lin and others: broadcaster emotion and tips, Journal of Marketing Research",
    date: "2021",
    grade: "A",
    note: "1,450 streams.",
  },
  "zhou-2018": {
    title: "Zhou and others: chat and gifts in live streams",
    url: "https://doi.org/10.2139/ssrn.3289119",
    date: "2018",
    grade: "A",
  },
  "guide-sites": {
    title: "Guide and calculator sites, taken together",
    date: "2025",
    grade: "C",
    note: "They rarely say where a figure comes from, and often contradict each other.",
  },
  "itechpost-2021": {
    title: "iTech Post: worked example of two coins a diamond",
    url: "https://itechpost.com",
    date: "2021-09-03",
    grade: "C",
    note: "No statement or cash record stands behind it.",
  },
  "shop-guides-2025": {
    title: "Hubfluence and Napolify: affiliate commissions in TikTok Shop",
    date: "2025",
    grade: "C",
  },

  // Gifts
  "gift-api-2023": {
    title: "TikTok's own gift lists, September 2023 to January 2024",
    url: "https://github.com/jwdeveloper/TikTokLiveJava",
    date: "2024-01",
    grade: "A",
    note: "Seven lists as TikTok's servers gave them, kept in an open repository.",
  },
  "gift-merged-2024": {
    title: "Merged community gift catalogue",
    url: "https://github.com/jwdeveloper/TikTokLiveJava",
    date: "2024-02",
    grade: "B",
    note: "Same repository as the lists of 2023, so the two count as one witness.",
  },
  "gift-api-2024": {
    title: "TikTok's own gift list of 1 September 2024",
    url: "https://github.com/nglmercer/Tiktok-Live-APPv3",
    date: "2024-09-01",
    grade: "A",
    note: "As TikTok's servers gave it, kept in an open repository.",
  },
  "gift-list-2025-08": {
    title: "Gift list kept by hand, August 2025",
    url: "https://github.com/rqinix/TNTCoin",
    date: "2025-08-02",
    grade: "B",
  },
  "gift-list-2025-12": {
    title: "Gift list kept by hand in Malaysia, December 2025",
    url: "https://github.com/encikmiaw/TikTok-Live-Chat-to-Discord-Webhook",
    date: "2025-12-05",
    grade: "B",
  },
  "tiktok-live-connector": {
    title: "TikTok-Live-Connector: fields of the gift event",
    url: "https://github.com/zerodytrash/TikTok-Live-Connector",
    date: "2026-07",
    grade: "B",
    note: "The diamond count of a gift equals its price in coins: Rose 1, Galaxy 1,000, Lion 29,999.",
  },

  assumption: {
    title: "Livetake's own assumption",
    date: "2026-11-22",
    grade: "C",
    note: "No source settles it; the range says how little is known.",
  },
} satisfies Record<string, Source>;

export type SourceId = keyof typeof table;

/** Every source by its id. A misspelt id does not compile. */
export const sources: Readonly<Record<SourceId, Source>> = table;
