import type { Scenario } from "@/lib/earnings";

/** Longer links are cut by chat apps and refused by some servers. */
const LINK_LIMIT = 2_000;

/** Above this a QR code has more squares than a phone reads off a screen. */
const QR_LIMIT = 600;

/** What is wrong with a link that is too long, and what to drop; undefined where it is short enough. */
export function tooLong(link: string, largest: string): string | undefined {
  if (link.length <= LINK_LIMIT) return undefined;
  return `This link has ${link.length} characters, and many apps cut links at 2,000. Drop ${largest}.`;
}

/** What to drop from a scenario whose link is too long: only a basket can make it so. */
export function largestPart({ gifts }: Scenario): string {
  return gifts.length > 0
    ? `some of the ${gifts.length} gifts in your basket, or give their total in coins instead`
    : "what you do not need";
}

export function fitsQr(link: string): boolean {
  return link.length <= QR_LIMIT;
}
