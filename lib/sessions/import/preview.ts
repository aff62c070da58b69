import { MAX_SESSIONS, type Session, sessionProblem } from "../session";
import type { ColumnMapping, DetectedColumns } from "./columns";

/** What one unit of TikTok's `TotalEarning` is; the file does not say, so the creator is asked. */
export type EarningUnit = "diamonds" | "coins" | "usd";

export interface ImportOptions {
  /** The present moment, ISO: sessions that start later are refused. */
  now: string;
  signal?: AbortSignal;
  /** From 0 to 1. */
  onProgress?: (fraction: number) => void;
  earningUnit?: EarningUnit;
  /** IANA name, for tables whose times carry no zone. */
  timeZone?: string;
  /** The creator's own choice of columns, in place of the detected one. */
  mapping?: ColumnMapping;
}

export interface ImportPreview {
  format: "tiktok-export" | "table" | "backstage" | "gift-log" | "backup" | "unknown";
  sessions: Session[];
  skipped: { where: string; why: string }[];
  /** Sentences for the creator: what was assumed, left out, or stood in the way. */
  problems: string[];
  /** What must be asked before these sessions may be saved. Until then they rest on a provisional answer. */
  needs: ("earning-unit" | "time-zone" | "columns")[];
  /** The unit that `TotalEarning` was read in; provisional while `needs` holds "earning-unit". */
  earningUnit?: EarningUnit;
  columns?: DetectedColumns;
  /** Month-to-date rows of a Backstage export: shown, never saved as sessions. */
  aggregates?: Aggregate[];
  giftStats?: GiftStats;
}

export interface Aggregate {
  creator?: string;
  /** As the file writes it, "2026-08-01 ~ 2026-08-20". */
  period?: string;
  diamonds?: number;
  minutes?: number;
  validDays?: number;
  lives?: number;
}

/** Gifts of a whole log, in diamonds. A sending is a single gift or a finished streak. */
export interface GiftStats {
  sendings: number;
  gifts: number;
  diamonds: number;
  gifters: number;
  /** Diamonds of the median and of the largest sending. */
  median: number;
  largest: number;
  /** The most frequent gifts first, at most 100 entries. */
  sizes: { name?: string; diamonds: number; gifts: number }[];
}

/** A reason, in one sentence for the creator, why nothing of a file can be imported. */
export class Refusal extends Error {}

/** Gathers what an importer finds, and keeps the rules common to all: no impossible session, none twice, not too many. */
export class Findings {
  readonly sessions: Session[] = [];
  readonly problems: string[] = [];
  readonly #ids = new Set<string>();
  readonly #skipped: ImportPreview["skipped"] = [];
  #unlisted = 0;

  constructor(readonly now: string) {}

  add(session: Session, where: string): void {
    const isTwin = this.#ids.has(session.id);
    const why = sessionProblem(session, this.now) ?? (isTwin ? "the same LIVE stands in this file before" : undefined);
    if (why) {
      this.skip(where, why);
      return;
    }
    if (this.sessions.length === MAX_SESSIONS)
      throw new Refusal("This file has more than 200,000 LIVEs. Split it into smaller files.");
    this.#ids.add(session.id);
    this.sessions.push(session);
  }

  skip(where: string, why: string): void {
    if (this.#skipped.length < 1000) this.#skipped.push({ where, why });
    else this.#unlisted++;
  }

  preview(format: ImportPreview["format"], more: Partial<ImportPreview> = {}): ImportPreview {
    const skipped = [...this.#skipped];
    if (this.#unlisted) skipped.push({ where: `${this.#unlisted} more`, why: "not listed one by one" });
    return { format, sessions: this.sessions, skipped, problems: this.problems, needs: [], ...more };
  }
}
