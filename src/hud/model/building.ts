/** What building shows: the shelves and their cards, what the tool in hand would do, and what a room is worth. */
import { surroundings } from "../../sim/rules/house/surroundings.ts";
import { roomStatus } from "../../sim/rules/house/building.ts";
import { onSale } from "../../sim/rules/story/permits.ts";
import { workerName } from "../../sim/rules/people/people.ts";
import type { RoomKind, ThingGroup, ThingKind, Tile } from "../../sim/ruleset.ts";
import type { Room } from "../../sim/state.ts";
import type { Ghost, Heat, Subject, Tool } from "../../session/tool.ts";
import type { Words } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import { refusalText } from "./refusals.ts";
import type { Game } from "./game.ts";

export type Shelf = "rooms" | ThingGroup;

/** In the order of the sheet. */
export const SHELVES: readonly Shelf[] = [
  "rooms",
  "care",
  "imaging",
  "technology",
  "staff",
  "reception",
  "seating",
  "calm",
  "decor",
];

/** A number with its sign, and what it means in words. */
export interface Fact {
  readonly icon: IconName;
  readonly text: string;
  readonly means: string;
}

export interface Card {
  readonly of: { readonly thing: string } | { readonly room: string };
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly price: string;
  /** Credits; for rooms those of a tile. */
  readonly cost: number;
  readonly facts: readonly Fact[];
  /** Whether there is not even money for one (a room: for the smallest). */
  readonly dear: boolean;
}

/** Shelves that hold anything in this level. */
export function shelvesOf(game: Game): readonly Shelf[] {
  return SHELVES.filter((shelf) => idsOn(game, shelf).length > 0);
}

function idsOn({ rules, state }: Game, shelf: Shelf): readonly string[] {
  if (shelf === "rooms") return onSale(rules, state, "room").filter((id) => rules.roomKinds[id]);
  return onSale(rules, state, "thing").filter((id) => rules.thingKinds[id]?.group === shelf);
}

/** The cards of a shelf, or of every shelf where something is searched for: those whose name or description has all the words. */
export function cardsOf(game: Game, shelf: Shelf, search = ""): readonly Card[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const shelves = wanted.length > 0 ? shelvesOf(game) : [shelf];
  return shelves
    .flatMap((each) => idsOn(game, each).map((id) => (each === "rooms" ? roomCardOf(game, id) : thingCardOf(game, id))))
    .filter((card) => {
      const text = plain(`${card.name} ${card.about}`);
      return wanted.every((word) => text.includes(word));
    });
}

/** Without accents and capitals, so that a search forgives them. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function roomCardOf(game: Game, id: string): Card {
  const { words, rules, state } = game;
  const kind = rules.roomKinds[id] as RoomKind;
  const least = words.t("build.size", { w: kind.least, h: kind.least });
  return {
    of: { room: id },
    id,
    name: words.tx(kind.name),
    about: words.tx(kind.about),
    price: words.t("build.per-tile", { price: words.money(kind.price) }),
    cost: kind.price,
    dear: kind.price * kind.least * kind.least > state.cash.value,
    facts: [
      {
        icon: "ruler-2",
        text: words.t("build.from", { size: least }),
        means: words.t("build.from-means", { size: least }),
      },
      ...(kind.walls === "none"
        ? [{ icon: "border-none", text: words.t("build.open"), means: words.t("build.open-means") } as const]
        : []),
    ],
  };
}

function thingCardOf(game: Game, id: string): Card {
  const { words, rules, state } = game;
  const kind = rules.thingKinds[id] as ThingKind;
  return {
    of: { thing: id },
    id,
    name: words.tx(kind.name),
    about: words.tx(kind.about),
    price: words.money(kind.price),
    cost: kind.price,
    dear: kind.price > state.cash.value,
    facts: factsOf(game, kind),
  };
}

/** What a thing does, in numbers: only those that it has. */
export function factsOf({ words }: Game, kind: ThingKind): Fact[] {
  const facts: Fact[] = [];
  const add = (icon: IconName, key: string, text: string, params: Readonly<Record<string, string | number>>) =>
    facts.push({ icon, text, means: words.t(`build.fact.${key}`, params) });
  const seats = kind.spots.filter((spot) => spot.role === "seat").length;
  if (seats > 0) add("armchair", "seats", words.num(seats), { count: seats });
  if (kind.calm > 0)
    add("leaf", "calm", words.signed(kind.calm, 2), { points: words.num(kind.calm, 2), reach: kind.reach });
  if (kind.light > 0)
    add("sun", "light", words.percent(kind.light), { share: words.percent(kind.light), reach: kind.lightReach });
  if (kind.noise > 0)
    add("volume", "noise", words.percent(kind.noise), { share: words.percent(kind.noise), reach: kind.noiseReach });
  if (kind.noise < 0)
    add("volume-3", "hush", words.percent(-kind.noise), { share: words.percent(-kind.noise), reach: kind.noiseReach });
  if (kind.hides) add("eye-off", "hides", words.t("build.hides"), {});
  if (kind.hung) add("frame", "hung", words.t("build.hung"), {});
  if (kind.upkeep > 0)
    add("receipt", "upkeep", words.t("build.a-day", { price: words.money(kind.upkeep) }), {
      price: words.money(kind.upkeep),
    });
  return facts;
}

export function roomName({ words, rules }: Game, room: Pick<Room, "kind" | "name">): string {
  if (room.name) return words.tx(room.name);
  const kind = rules.roomKinds[room.kind];
  return kind ? words.tx(kind.name) : room.kind;
}

export function thingName({ words, rules }: Game, kind: string): string {
  const def = rules.thingKinds[kind];
  return def ? words.tx(def.name) : kind;
}

/** What the tool in hand is called. */
export function toolTitle(game: Game, tool: Tool): string {
  const { words, rules, state } = game;
  switch (tool.kind) {
    case "place":
      return thingName(game, tool.thing);
    case "room": {
      const kind = rules.roomKinds[tool.room];
      return kind ? words.tx(kind.name) : tool.room;
    }
    case "move": {
      const thing = state.things.find((each) => each.id === tool.thing);
      return thing ? words.t("build.moving", { name: thingName(game, thing.kind) }) : words.t("build.tool.move");
    }
    case "copy": {
      const room = state.rooms.find((each) => each.id === tool.room);
      return room ? words.t("build.copying", { name: roomName(game, room) }) : words.t("build.tool.copy");
    }
    case "door":
      return words.t("build.tool.door");
    case "sell":
      return words.t("build.tool.sell");
  }
}

/** The line beside the ghost: what a press would do or why it can't, with size and price. */
export interface GhostLine {
  readonly tone: "yes" | "no" | "ask";
  readonly text: string;
  /** Size of a room, such as "4 × 3", or "". */
  readonly size: string;
  /** With its sign: what it costs or brings; "" where nothing is paid. */
  readonly price: string;
}

export function ghostLine(game: Game, tool: Tool, ghost: Ghost | null): GhostLine {
  const { words } = game;
  const size =
    ghost && (tool.kind === "room" || tool.kind === "copy") && (ghost.command || ghost.stage !== "aim")
      ? words.t("build.size", { w: ghost.size[0], h: ghost.size[1] })
      : "";
  const answer = ghost?.answer ?? null;
  if (answer && !answer.ok) return { tone: "no", text: refusalText(game, answer.refusal), size, price: "" };
  if (!ghost || !answer) return { tone: "ask", text: words.t(`build.hint.${hintOf(tool, ghost)}`), size, price: "" };
  if (tool.kind === "sell") {
    const name = subjectName(game, ghost.subject);
    return {
      tone: "yes",
      text: words.t("build.sells", { name }),
      size: "",
      price: words.signedMoney(-(answer.price ?? 0)),
    };
  }
  const price = answer.price ?? 0;
  return {
    tone: "yes",
    text: tool.kind === "room" && ghost.stage !== "ready" ? words.t("build.hint.stretch") : words.t("build.fits"),
    size,
    price: price === 0 ? "" : price > 0 ? words.money(price) : words.signedMoney(-price),
  };
}

/** Whether what is aimed at stands still until somebody says yes: drawn rooms, and what a finger has set down. */
export function waitsForYes(ghost: Ghost): boolean {
  if (!ghost.command || !ghost.answer?.ok) return false;
  return ghost.stage === "ready" || (ghost.by === "touch" && ghost.stage === "aim");
}

/** The same for a reader, with the place. */
export function spokenLine(words: Words, line: GhostLine, ghost: Ghost): string {
  const what = [line.size, line.price, line.text.replace(/\.$/, "")].filter(Boolean).join(", ");
  return words.t("build.said", { x: ghost.at[0], y: ghost.at[1], what });
}

function hintOf(tool: Tool, ghost: Ghost | null): string {
  if (tool.kind === "room") return ghost?.stage === "aim" || !ghost ? "corner" : "stretch";
  if (tool.kind === "move" && tool.thing === "") return ghost?.subject ? "pick-up" : "move";
  if (tool.kind === "copy" && tool.room === "") return ghost?.subject ? "pick-room" : "copy";
  if (tool.kind === "sell") return "sell";
  return "aim";
}

function subjectName(game: Game, subject: Subject | null): string {
  const thing = subject?.kind === "thing" ? game.state.things.find((each) => each.id === subject.id) : undefined;
  const room = subject?.kind === "room" ? game.state.rooms.find((each) => each.id === subject.id) : undefined;
  return thing ? thingName(game, thing.kind) : room ? roomName(game, room) : "";
}

/** What a room still needs: of each list one will do. */
export interface Need {
  readonly text: string;
  /** Kinds that would do and can be bought here, cheapest first. */
  readonly offers: readonly { readonly id: string; readonly name: string; readonly price: string }[];
}

export function needsOf(game: Game, room: Room): readonly Need[] {
  const { words, rules, state } = game;
  return roomStatus(rules, state, room).map((oneOf) => ({
    text: words.t("build.needs", {
      names: oneOf
        .slice(0, 3)
        .map((id) => thingName(game, id))
        .join(" / "),
    }),
    offers: oneOf
      .filter((id) => rules.building.things.includes(id))
      .map((id) => ({ id, cost: rules.thingKinds[id]?.price ?? 0 }))
      .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))
      .slice(0, 3)
      .map(({ id, cost }) => ({ id, name: thingName(game, id), price: words.money(cost) })),
  }));
}

/** Names of those who work in this room and no other. */
export function assignedTo({ rules, state, words }: Game, room: string): string[] {
  return state.staff.filter((each) => each.room === room).map((each) => words.tx(workerName(rules, each)));
}

/** What it is like on a tile or, on average, in a room: light and noise 0–1, calm in points a minute. */
export interface Numbers {
  readonly light: number;
  readonly noise: number;
  readonly calm: number;
}

export function numbersOf({ rules, state }: Game, tiles: readonly Tile[]): Numbers {
  const fields = surroundings(rules, state);
  const sum = { light: 0, noise: 0, calm: 0 };
  for (const [x, y] of tiles) {
    const tile = y * rules.map.size[0] + x;
    sum.light += fields.light[tile] ?? 0;
    sum.noise += fields.noise[tile] ?? 0;
    sum.calm += (fields.calm[tile] ?? 0) + (fields.second[tile] ?? 0);
  }
  const count = Math.max(1, tiles.length);
  return { light: sum.light / count, noise: sum.noise / count, calm: sum.calm / count };
}

/** One of the numbers as it is written. */
export function numberText(words: Words, heat: Heat, numbers: Numbers): string {
  return heat === "calm"
    ? words.t("build.heat.points", { points: words.signed(numbers.calm, 1) })
    : words.percent(numbers[heat]);
}

/** A number as a share of much, for a bar. */
export function numberShare(heat: Heat, numbers: Numbers): number {
  return Math.min(1, heat === "calm" ? numbers.calm / MUCH_CALM : numbers[heat]);
}

/** Points a minute that fill the bar: the two strongest kinds of things side by side. */
const MUCH_CALM = 0.8;
