import { Tokenizer, TokenType } from "@streamparser/json";
import { Refusal } from "./preview";

/** An object of a file, its keys lower-cased letters and digits only: `LiveStartTime` and `live_start_time` are one. */
export interface JsonRecord {
  readonly [key: string]: JsonValue | undefined;
}
export type JsonValue = string | number | boolean | null | JsonRecord | JsonValue[];

/** A text, or a number as one, for what exports write in either way: ids, titles, amounts; of anything else "". */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

export interface JsonVisitor {
  /**
   * Called where a value starts, with the normalised keys that lead to it ("*" for a place in a list).
   * True keeps an object: it is built and handed to `record`. All else passes by without being held.
   */
  wants(path: readonly string[], kind: "object" | "list" | "other"): boolean;
  record(value: JsonRecord, path: readonly string[]): void;
}

const MAX_DEPTH = 64;
/** Values inside one kept object: a LIVE has about twenty, a gift event a few hundred. */
const MAX_VALUES = 5_000;
/** A single string beyond this is no part of a log or an export we know. */
const MAX_TOKEN_BYTES = 16 << 20;

const DAMAGED = "This JSON file is damaged or was cut off. Download it again.";

const keys = new Map<string, string>();

/** `Go Live History` → `golivehistory`. */
function normaliseKey(key: string): string {
  let normal = keys.get(key);
  if (normal === undefined) {
    normal = key
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
    if (keys.size < 5_000) keys.set(key, normal);
  }
  return normal;
}

/** The same form for a value that JSON.parse made; what lies deeper than `depth` is dropped. */
export function normaliseRecord(value: object, depth = 8): JsonRecord {
  const record = emptyRecord();
  for (const [key, inner] of Object.entries(value)) record[normaliseKey(key)] = normaliseValue(inner, depth - 1);
  return record;
}

function normaliseValue(value: unknown, depth: number): JsonValue {
  if (typeof value !== "object" || value === null) return value as JsonValue;
  if (depth < 0) return null;
  return Array.isArray(value) ? value.map((inner) => normaliseValue(inner, depth - 1)) : normaliseRecord(value, depth);
}

/** Without a prototype, so that a key such as `__proto__` is a key like any other. */
function emptyRecord(): Record<string, JsonValue> {
  return Object.create(null) as Record<string, JsonValue>;
}

interface Container {
  isList: boolean;
  /** What is kept of it; undefined when it only passes by. */
  built?: Record<string, JsonValue> | JsonValue[];
}

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma" | "nothing";

/** Walks one JSON document of any size and hands over the objects the visitor wants, one at a time. */
export async function walkJson(chunks: AsyncIterable<Uint8Array>, visitor: JsonVisitor): Promise<void> {
  const walker = new Walker(visitor);
  for await (const chunk of chunks) walker.write(chunk);
  walker.end();
}

/** The tokenizer tells the tokens; this keeps the path to them, the grammar and the limits. */
class Walker {
  readonly #tokenizer = new Tokenizer();
  readonly #open: Container[] = [];
  readonly #path: string[] = [];
  #expects: Expected = "value";
  #kept = 0;
  #read = 0;
  #lastToken = 0;

  constructor(private readonly visitor: JsonVisitor) {
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      this.#lastToken = offset;
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET)
        this.#enter(token === TokenType.LEFT_BRACKET);
      else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET)
        this.#leave(token === TokenType.RIGHT_BRACKET);
      else if (token === TokenType.COLON) this.#step(this.#expects === "colon", "value");
      else if (token === TokenType.COMMA)
        this.#step(this.#expects === "comma", this.#open.at(-1)?.isList ? "value" : "key");
      else if (this.#expects === "key" || this.#expects === "key or end") this.#name(value);
      else this.#pass(value);
    };
    this.#tokenizer.onError = (error) => {
      throw error instanceof Refusal ? error : new Refusal(DAMAGED);
    };
  }

  write(chunk: Uint8Array): void {
    this.#tokenizer.write(chunk);
    this.#read += chunk.length;
    if (this.#read - this.#lastToken > MAX_TOKEN_BYTES)
      throw new Refusal(
        "This JSON file holds a single text of more than 16 MB, so it is no TikTok export and no gift log.",
      );
  }

  end(): void {
    this.#tokenizer.end();
    this.#step(this.#expects === "nothing", "nothing");
  }

  #step(isRight: boolean, next: Expected): void {
    if (!isRight) throw new Refusal(DAMAGED);
    this.#expects = next;
  }

  get #takesValue(): boolean {
    return this.#expects === "value" || this.#expects === "value or end";
  }

  #enter(isList: boolean): void {
    this.#step(this.#takesValue, isList ? "value or end" : "key or end");
    if (this.#open.length >= MAX_DEPTH)
      throw new Refusal(
        "This JSON file is nested more than 64 levels deep, so it is no TikTok export and no gift log.",
      );
    const isInside = this.#open.at(-1)?.built !== undefined;
    const container: Container = { isList };
    const isWanted = !isInside && this.visitor.wants(this.#path, isList ? "list" : "object") && !isList;
    if (isWanted) this.#kept = 0;
    if (isInside || isWanted) container.built = isList ? [] : emptyRecord();
    if (isInside && container.built) this.#place(container.built);
    this.#open.push(container);
    this.#path.push("*");
  }

  #leave(isList: boolean): void {
    const container = this.#open.pop();
    const canEnd = this.#expects === "comma" || this.#expects === (isList ? "value or end" : "key or end");
    this.#step(canEnd && container?.isList === isList, this.#open.length ? "comma" : "nothing");
    this.#path.pop();
    const { built } = container ?? {};
    if (built && !Array.isArray(built) && !this.#open.at(-1)?.built) this.visitor.record(built, this.#path);
  }

  #name(key: unknown): void {
    this.#step(typeof key === "string", "colon");
    this.#path[this.#path.length - 1] = normaliseKey(key as string);
  }

  #pass(value: unknown): void {
    this.#step(this.#takesValue, this.#open.length ? "comma" : "nothing");
    if (this.#open.at(-1)?.built) this.#place(value as JsonValue);
    else this.visitor.wants(this.#path, "other");
  }

  #place(value: JsonValue): void {
    if (++this.#kept > MAX_VALUES)
      throw new Refusal("This JSON file has an entry with thousands of values, so it is no LIVE and no gift.");
    const { built } = this.#open.at(-1)!;
    if (Array.isArray(built)) built.push(value);
    else built![this.#path.at(-1)!] = value;
  }
}
