import { breathe } from "@/lib/breathe";
import { Refusal } from "./preview";

/** Bytes that can be read from their beginning more than once: a file, or one entry of an archive. */
export interface Source {
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

export interface Reading {
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

const MEGABYTE = 1 << 20;
const PIECE = 1 << 18;

/** The bytes in pieces, with progress; never more than a few pieces in memory. */
export async function* readChunks(source: Source, { signal, onProgress }: Reading): AsyncGenerator<Uint8Array> {
  const reader = source.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done: isEnd } = await reader.read();
      if (isEnd) return;
      // Some engines hand over a whole file at once.
      for (let at = 0; at < value.length; at += PIECE) {
        await breathe(signal);
        const piece = value.subarray(at, at + PIECE);
        yield piece;
        done += piece.length;
        onProgress?.(Math.min(1, done / source.size));
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The first megabyte of a source: enough to see what it is. */
export async function readHead(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let filled = 0;
  for await (const chunk of readChunks(source, {})) {
    chunks.push(chunk);
    filled += chunk.length;
    if (filled >= MEGABYTE) break;
  }
  return joinBytes(chunks);
}

export async function joinBytes(chunks: Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** The encoding that the first bytes show: a byte order mark, or the zeros of UTF-16 without one. */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const start = head.subarray(0, 1024);
  const [evenZeros, oddZeros] = [0, 1].map((odd) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  if (oddZeros > start.length / 6 && evenZeros === 0) return "utf-16le";
  if (evenZeros > start.length / 6 && oddZeros === 0) return "utf-16be";
  return evenZeros + oddZeros === 0 ? "utf-8" : undefined;
}

/** UTF-8 bytes of a source in any Unicode encoding, for parsers that read bytes. */
export async function* readUtf8(source: Source, encoding: Encoding, reading: Reading): AsyncGenerator<Uint8Array> {
  if (encoding === "utf-8") {
    yield* readChunks(source, reading);
    return;
  }
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const chunk of readChunks(source, reading)) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}

/**
 * A whole text of at most 100 MB. What is not Unicode is read as Windows Latin, which every byte sequence is;
 * `isLatin` says so.
 */
export async function readText(
  source: Source,
  encoding: Encoding,
  reading: Reading,
): Promise<{ text: string; isLatin: boolean }> {
  if (source.size > 100 * MEGABYTE) throw new Refusal("This file is larger than 100 MB. Split it into smaller files.");
  for (const isLatin of [false, true]) {
    const decoder = isLatin ? new TextDecoder("windows-1252") : new TextDecoder(encoding, { fatal: true });
    try {
      let text = "";
      for await (const chunk of readChunks(source, reading)) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > 100 * MEGABYTE)
          throw new Refusal("This file is larger than 100 MB. Split it into smaller files.");
      }
      return { text: text + decoder.decode(), isLatin };
    } catch (error) {
      if (isLatin || !(error instanceof TypeError)) throw error;
    }
  }
  throw new Error("unreachable: Windows Latin decodes every byte");
}

/** The lines of a text of any length, without their ends; a line above a megabyte is refused. */
export async function* readLines(source: Source, encoding: Encoding, reading: Reading): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  for await (const chunk of readChunks(source, reading)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > MEGABYTE)
      throw new Refusal("This file has a line longer than a megabyte, so it is no log of events.");
  }
  rest += decoder.decode();
  if (rest) yield rest;
}
