/** A small level that has nothing wrong with it, for tests to break. */

// oxlint-disable-next-line typescript/no-explicit-any -- tests break it in every way there is
export type Json = any;

/** One room with a chair, a scanner and two seats, one goal, one named patient, one dialogue. */
export function tinyLevel(): Json {
  return {
    format: 1,
    id: "tests/tiny",
    campaign: "tests",
    title: "Tiny",
    intro: "One chair.",
    beat: { story: "tests", act: 1 },
    music: "tests",
    time: { start: "1 08:00", end: "1 18:00" },
    start: { cash: 500, trust: 50, fame: 10, comforts: ["forest"], abilities: ["soothe"] },
    map: {
      size: [12, 12],
      building: { at: [1, 1], size: [8, 8] },
      entrance: { at: [4, 8], side: "s" },
      spawns: [[0, 10]],
      pavement: [{ at: [0, 10], size: [12, 1], floor: "pave" }],
      rooms: [
        {
          id: "surgery",
          kind: "surgery",
          at: [1, 1],
          size: [8, 3],
          walls: { s: "glass" },
          doors: [{ at: [4, 3], side: "s" }],
        },
        { id: "waiting", kind: "waiting", at: [1, 4], size: [8, 5], doors: [] },
      ],
      things: [
        { id: "chair", kind: "dental-chair", at: [2, 1], facing: "sw" },
        { id: "scan", kind: "exam-chair", at: [6, 1], facing: "sw" },
        { id: "desk", kind: "reception-desk", at: [6, 5], facing: "sw" },
        { id: "seat-a", kind: "seat-teal", at: [1, 5], facing: "se" },
        { id: "seat-b", kind: "seat-coral", at: [1, 6], facing: "se" },
      ],
    },
    staff: [
      {
        id: "elara",
        name: "Elara",
        role: "dentist",
        look: "elara-voss",
        portrait: "elara-voss",
        skill: 0.8,
        manner: 0.7,
        wage: 200,
        home: [4, 2],
      },
      {
        id: "jun",
        name: "Jun",
        role: "assistant",
        look: "jun",
        portrait: "jun",
        skill: 0.6,
        manner: 0.7,
        wage: 120,
        home: [5, 2],
      },
      {
        id: "pia",
        name: "Pia",
        role: "receptionist",
        look: "pia",
        portrait: "pia",
        skill: 0.6,
        manner: 0.7,
        wage: 110,
        home: [6, 4],
      },
    ],
    assistant: {
      id: "milo",
      name: "Milo",
      energy: 10,
      minutesPerEnergy: 12,
      priorWeight: 4,
      abilities: ["soothe", "diagnose"],
    },
    lots: [{ id: "lot-1", name: "Lot 1", firmware: "1.0", integrity: 0.9, doses: 4 }],
    archetypes: { elder: 1, parent: 1 },
    cast: {
      ava: {
        name: "Ava",
        archetype: "phobic",
        age: 34,
        look: "ava",
        portrait: "ava",
        mdas: 21,
        seattle: "conditioned",
        triggers: ["drill"],
        loves: ["snow-cabin"],
        dislikes: ["tide-pool"],
        patience: 40,
        about: "Afraid.",
        mouth: [{ kind: "caries", tooth: 36, severity: 5 }],
      },
    },
    arrivals: { perHour: [[2, 2, 2, 2, 2, 2, 2, 2, 1, 0]], lastCall: "16:00", capacity: 4 },
    goals: [
      {
        id: "three",
        star: 1,
        title: "Treat three",
        why: "Because.",
        test: { measure: { of: "treated" }, atLeast: 3 },
        mode: "reach",
      },
    ],
    story: [
      {
        id: "ava-comes",
        when: { all: [{ time: "1 09:00" }, { not: { test: { measure: { of: "waiting" }, atLeast: 4 } } }] },
        then: [
          { do: "patient-comes", cast: "ava" },
          { do: "dialogue", dialogue: "hello" },
          { do: "notice", text: "There she is.", speaker: "milo", tone: "info", point: { cast: "ava" } },
        ],
      },
    ],
    dialogues: {
      hello: {
        lines: [{ speaker: "milo", mood: "happy", text: "Hello!" }],
        choices: [
          { text: "Wave", stakes: "Free", then: [{ do: "flag", flag: "waved", value: 1 }] },
          { text: "Nod", stakes: "Free", then: [] },
        ],
      },
    },
    speakers: { milo: { name: "Milo", portrait: "milo", voice: "milo" } },
  };
}

/** The tiny level's text after a change, one key a line, so that places can be asserted. */
export function tinyText(change: (level: Json) => void = () => {}): string {
  const level = tinyLevel();
  change(level);
  return JSON.stringify(level, null, 2);
}

/** Line and column (from 1) at which the nth `needle` of a text begins. */
export function placeOf(text: string, needle: string, nth = 1): { line: number; column: number } {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(needle, at + 1);
  if (at < 0) throw new Error(`no ${needle}`);
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
}
