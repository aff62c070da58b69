import type { Scenario } from "@/lib/earnings";
import { readLocale } from "@/lib/locale";
import { formatQuery } from "./write-query";

export const embedThemes = ["auto", "light", "dark"] as const;
export const embedGrounds = ["paper", "transparent"] as const;
export const embedSizes = ["full", "compact"] as const;
/** What an embed may show below its range, in order. */
export const embedParts = ["fields", "strip", "month", "dollar", "sentence"] as const;

export type EmbedPart = (typeof embedParts)[number];

/** How an embed looks: everything about it but the scenario. */
export interface EmbedOptions {
  theme: (typeof embedThemes)[number];
  /** six hex digits; absent: the site's rose */
  accent?: string;
  ground: (typeof embedGrounds)[number];
  size: (typeof embedSizes)[number];
  show: readonly EmbedPart[];
  /** BCP 47 tag in which numbers are written; absent: each reader's own */
  numbers?: string;
}

export const embedDefaults: EmbedOptions = { theme: "auto", ground: "paper", size: "full", show: embedParts };

/** Reads an embed's looks from its query. What cannot be read is the default: a frame has no place for complaints. */
export function parseEmbedOptions(query: URLSearchParams): EmbedOptions {
  const oneOf = <T extends string>(key: string, choices: readonly T[]): T =>
    choices.find((choice) => choice === query.get(key)) ?? choices[0];
  const shown = query.get("show")?.split(",");
  return {
    theme: oneOf("theme", embedThemes),
    accent: readAccent(query.get("accent") ?? ""),
    ground: oneOf("ground", embedGrounds),
    size: oneOf("size", embedSizes),
    show: shown ? embedParts.filter((part) => shown.includes(part)) : embedParts,
    numbers: readLocale(query.get("numbers") ?? ""),
  };
}

/** Six hex digits from a colour as people write it: with a hash or without, in three digits or six. */
export function readAccent(text: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  return (digits?.length === 3 ? digits.replace(/./g, "$&$&") : digits)?.toLowerCase();
}

/** The address of a framed calculator, without its origin. */
export function embedPath(scenario: Scenario, options: EmbedOptions): string {
  return `/embed/calculator?${embedQuery(scenario, options)}`;
}

/** A scenario and the looks of its calculator as one query. */
export function embedQuery(scenario: Scenario, options: EmbedOptions): string {
  return [formatQuery(scenario), ...writeEmbedOptions(options)].join("&");
}

/** Every option that differs from its default, as `key=value`. */
function writeEmbedOptions({ theme, accent, ground, size, show, numbers }: EmbedOptions): string[] {
  const given = { theme, accent, ground, size, show: show.join(), numbers };
  const standard: Partial<typeof given> = { ...embedDefaults, show: embedDefaults.show.join() };
  return Object.entries(given)
    .filter(([key, value]) => value !== standard[key as keyof typeof given])
    .map(([key, value]) => `${key}=${value}`);
}
