import {
  BlobReader,
  BlobWriter,
  configure,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { Refusal } from "./preview";
import type { Source } from "./read";

export interface ZipEntry extends Source {
  name: string;
}

const MAX_ENTRIES = 2_000;
/** Text shrinks to a tenth or a fortieth; a thousandth is a bomb. */
const MAX_RATIO = 250;
const RATIO_FROM = 8 << 20;

// What a piece holds is inflated at once, to a thousand times as much where somebody means harm.
configure({ chunkSize: 1 << 14 });

// The import already runs in a worker, and a page's rules may forbid workers made from text.
const HERE = { useWebWorkers: false };

/**
 * The files of an archive, from its directory: nothing is inflated before `stream()` is called, and that stops
 * with one sentence where an entry grows beyond `maxBytes` or beyond what text can shrink.
 */
export async function readZip(blob: Blob, maxBytes: number, signal?: AbortSignal): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const reader = new ZipReader(new BlobReader(blob), HERE);
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      signal?.throwIfAborted();
      if (++count > MAX_ENTRIES) throw new Refusal("This ZIP has more than 2,000 files, so it is no TikTok export.");
      if (entry.directory) continue;
      entries.push({
        name: entry.filename,
        size: entry.uncompressedSize,
        stream() {
          if (entry.encrypted)
            throw new Refusal("This ZIP is locked with a password. Unpack it first, then import the file inside.");
          let bytes = 0;
          const guard = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              bytes += chunk.length;
              if (bytes > maxBytes)
                throw new Refusal(`A file in this ZIP is larger than ${Math.round(maxBytes / 2 ** 20)} MB unpacked.`);
              if (bytes > RATIO_FROM && bytes > entry.compressedSize * MAX_RATIO)
                throw new Refusal("This ZIP unpacks to hundreds of times its size, so it is not opened further.");
              controller.enqueue(chunk);
            },
          });
          entry.getData(guard.writable, { ...HERE, ...(signal && { signal }) }).catch(async (error) => {
            await guard.writable.abort(error).catch(() => {});
          });
          return guard.readable;
        },
      });
    }
  } catch (error) {
    if (error instanceof Refusal || signal?.aborted) throw error;
    throw new Refusal("This ZIP is damaged or was cut off. Download it again.");
  }
  return entries;
}

/** An archive of the same files, not compressed: what was checked while it was inflated is what the next reader sees. */
export async function writeStored(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { ...HERE, level: 0 });
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
