import { type Session, sessionId } from "../session";
import { type JsonRecord, type JsonValue, textOf } from "./json-records";
import { readAmount } from "./numbers";
import { type Findings, type GiftStats, Refusal } from "./preview";
import { readInstant } from "./times";

/** Events without money that still show when the LIVE ran. */
const OTHER_EVENTS =
  /^(chat|comment|like|member|join|social|follow|share|subscribe|envelope|question|emote|linkmic|streamend)/;

/** A quiet hour ends a LIVE where the log names no room. */
const GAP = 60 * 60_000;
/** The hours in which an event can lie that is no more than a quiet hour away: its own first. */
const around = [0, -1, 1];

/** What one LIVE of the log has gathered so far. */
interface Room {
  id: string;
  first: number;
  last: number;
  diamonds: number;
  gifters: Set<string>;
  viewers: { sum: number; count: number };
}

/**
 * Reads the events of a gift log, one at a time and in the order of the log: TikTok-Live-Connector v1 (flat) and
 * v2 (nested), raw protobuf messages, LIVE Studio's local events. They differ only in where a field stands.
 *
 * The rule of streaks (from the connector's README): a gift of type 1 repeats the event with a growing
 * count while the viewer taps, and counts once, when the streak ends; every other gift counts at once.
 */
export class GiftLog {
  readonly #rooms: Room[] = [];
  readonly #roomOf = new Map<string, Room>();
  /** the LIVE of the last event in each hour */
  readonly #roomIn = new Map<number, Room>();
  readonly #messages = new Set<string>();
  readonly #openStreaks = new Map<string, number>();
  readonly #endedStreaks = new Set<string>();
  readonly #sendings: number[] = [];
  readonly #sizes = new Map<string, { name?: string; diamonds: number; gifts: number }>();
  readonly #gifters = new Set<string>();
  #time: number | undefined;
  #events = 0;
  #untimed = 0;

  constructor(private readonly findings: Findings) {}

  /** How many events were certainly a LIVE's: gifts, viewer counts, messages by TikTok's own names. */
  get events(): number {
    return this.#events;
  }

  add(event: JsonRecord, where: string): void {
    const body = bodyOf(event);
    const gifts = inner(body, "gift", "giftdetails", "extendedgiftinfo");
    const layers = [body, ...inner(body, "common"), ...gifts, event];
    const kind = kindOf(event);
    const isGift = isGiftEvent(kind, layers);
    const viewers = readAmount(body.viewercount ?? (kind.includes("roomuser") ? body.total : undefined));
    if (isGift || viewers !== undefined || /^webcast|^live/.test(kind)) this.#events++;
    else if (!OTHER_EVENTS.test(kind)) return;

    this.#time = timeOf(layers) ?? this.#time;
    if (this.#time === undefined) {
      this.#untimed++;
      return;
    }
    const room = this.#roomAt(this.#time, textOf(firstOf(layers, ["roomid"])).replace(/^0$/, ""));
    if (viewers !== undefined && viewers >= 0) {
      room.viewers.sum += viewers;
      room.viewers.count++;
    }
    if (isGift) this.#addGift(room, body, layers, gifts, where);
  }

  #addGift(room: Room, body: JsonRecord, layers: JsonRecord[], gifts: JsonRecord[], where: string) {
    const message = textOf(firstOf(layers, ["msgid", "messageid"]));
    if (message && this.#messages.has(message)) return;
    if (message) this.#messages.add(message);

    const price = readAmount(firstOf(layers, ["diamondcount"]));
    const count = readAmount(firstOf(layers, ["repeatcount"])) ?? 1;
    if (price === undefined || !isCount(price) || !isCount(count)) {
      this.findings.skip(
        where,
        price === undefined ? "a gift without its price" : "a gift with an impossible price or count",
      );
      return;
    }

    const user = userOf(body);
    const group = textOf(firstOf(layers, ["groupid"]));
    const streak = [room.id, user, textOf(firstOf([body, ...gifts], ["giftid", "id"])), group].join("|");
    const ended = firstOf(layers, ["repeatend"]);
    const type = Number(firstOf(layers, ["gifttype"]) ?? firstOf(gifts, ["type"]) ?? 0);
    // A log that leaves the type out (or writes 0 for it) still says which events are the last of their streak.
    const canStreak = type === 1 || (!(type > 0) && ended !== undefined);
    if (canStreak && !isTrue(ended)) {
      this.#openStreaks.set(streak, count * price);
      return;
    }
    if (canStreak) {
      this.#openStreaks.delete(streak);
      if (group && this.#endedStreaks.has(streak)) return;
      if (group) this.#endedStreaks.add(streak);
    }
    const diamonds = price * count;
    room.diamonds += diamonds;
    if (user) room.gifters.add(user);
    if (user) this.#gifters.add(user);
    this.#sendings.push(diamonds);
    const name = textOf(firstOf(layers, ["giftname"]) ?? firstOf(gifts, ["name"])).slice(0, 60);
    const size = this.#sizes.get(`${price} ${name}`) ?? { ...(name && { name }), diamonds: price, gifts: 0 };
    size.gifts += count;
    this.#sizes.set(`${price} ${name}`, size);
  }

  /** The LIVE that an event at `time` belongs to: its room, or the one it lies within an hour of. */
  #roomAt(time: number, id: string): Room {
    const hour = Math.floor(time / GAP);
    const isNear = (room: Room) => !(id && room.id) && time >= room.first - GAP && time <= room.last + GAP;
    const near = () => around.flatMap((step) => this.#roomIn.get(hour + step) ?? []).find(isNear);
    const room = this.#roomOf.get(id) ?? near() ?? this.#open(time);
    room.id ||= id;
    room.first = Math.min(room.first, time);
    room.last = Math.max(room.last, time);
    if (room.id) this.#roomOf.set(room.id, room);
    this.#roomIn.set(hour, room);
    return room;
  }

  #open(time: number): Room {
    const opened = {
      id: "",
      first: time,
      last: time,
      diamonds: 0,
      gifters: new Set<string>(),
      viewers: { sum: 0, count: 0 },
    };
    this.#rooms.push(opened);
    return opened;
  }

  /** Hands over one session for each LIVE, and what the log says of gift sizes. */
  finish(): GiftStats | undefined {
    if (this.#rooms.length === 0 && this.#untimed)
      throw new Refusal("This log has events but no times, so its LIVEs cannot be placed. Log the time of each event.");
    for (const [i, room] of this.#rooms.entries()) {
      const start = new Date(room.first).toISOString();
      const session: Session = {
        id: sessionId("gift-log", start, room.id),
        start,
        minutes: (room.last - room.first) / 60_000,
        ...(room.viewers.count && { viewers: room.viewers.sum / room.viewers.count }),
        diamonds: room.diamonds,
        gifters: room.gifters.size,
        source: "gift-log",
      };
      this.findings.add(session, `LIVE ${i + 1}`);
    }
    this.#explain();
    const sizes = [...this.#sizes.values()].sort((a, b) => b.gifts - a.gifts || b.diamonds - a.diamonds);
    const sendings = this.#sendings.sort((a, b) => a - b);
    const largest = sendings.at(-1);
    if (largest === undefined) return undefined;
    return {
      sendings: sendings.length,
      gifts: sizes.reduce((sum, { gifts }) => sum + gifts, 0),
      diamonds: sendings.reduce((sum, diamonds) => sum + diamonds, 0),
      gifters: this.#gifters.size,
      median: sendings[Math.floor((sendings.length - 1) / 2)],
      largest,
      sizes: sizes.slice(0, 100),
    };
  }

  #explain() {
    const { problems } = this.findings;
    const open = [...this.#openStreaks.values()];
    if (open.length) {
      const streaks = open.length === 1 ? "1 gift streak has" : `${open.length} gift streaks have`;
      const diamonds = open.reduce((sum, count) => sum + count);
      problems.push(`${streaks} no end in this log: ${diamonds} diamonds at their last count are left out.`);
    }
    if (this.#untimed) problems.push("Events before the first time in this log are left out.");
    if (this.#rooms.length)
      problems.push(
        "A LIVE counts here from the first to the last event in the log, so it can have been a little longer.",
      );
  }
}

const isCount = (n: number) => Number.isInteger(n) && n >= 0 && n <= 1e6;
const isTrue = (value: JsonValue | undefined) => value === true || Number(value) === 1 || value === "true";
const isRecord = (value: JsonValue | undefined): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function inner(record: JsonRecord, ...names: string[]): JsonRecord[] {
  return names.map((name) => record[name]).filter(isRecord);
}

function firstOf(layers: readonly JsonRecord[], names: readonly string[]): JsonValue | undefined {
  for (const name of names)
    for (const layer of layers) {
      const value = layer[name];
      if (value !== undefined && value !== null && value !== "") return value;
    }
  return undefined;
}

function timeOf(layers: readonly JsonRecord[]): number | undefined {
  for (const name of ["createtime", "timestamp", "time", "ts", "receivedat", "datetime", "date", "at"]) {
    const time = readInstant(firstOf(layers, [name]));
    if (time !== undefined) return time;
  }
  return undefined;
}

/** The message itself, taken out of the envelopes that loggers put around it. */
function bodyOf(event: JsonRecord): JsonRecord {
  let body = event;
  for (let depth = 0; depth < 3; depth++) {
    const [next] = inner(body, "payload", "data", "message", "event", "raw");
    if (!next) break;
    body = next;
  }
  return body;
}

/** "gift", "webcastgiftmessage", "livegift", "roomuser" …; empty when the log names no kind. */
function kindOf(event: JsonRecord): string {
  for (const name of ["event", "type", "method", "name", "kind", "eventname"]) {
    const value = event[name];
    if (typeof value === "string" && value.toLowerCase() !== "event") return value.toLowerCase().replace(/[^a-z]/g, "");
  }
  return "";
}

function isGiftEvent(kind: string, layers: readonly JsonRecord[]): boolean {
  const hasGift = firstOf(layers, ["giftid", "gift", "giftdetails"]) !== undefined;
  const hasCount = firstOf(layers, ["repeatcount", "repeatend"]) !== undefined;
  return hasGift && hasCount && (kind === "" || kind.includes("gift"));
}

/** One key for a viewer, the most lasting that the log has. */
function userOf(body: JsonRecord): string {
  const users = [body, ...inner(body, "user", "fromuser")];
  return textOf(
    firstOf(users, ["userid", "idstr"]) ??
      firstOf(users.slice(1), ["id"]) ??
      firstOf(users, ["uniqueid", "displayid", "nickname"]),
  );
}
