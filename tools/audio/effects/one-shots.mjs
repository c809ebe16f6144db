// Every effect that is played once. Pitches lean on D, A, E, B, F# so that they sit inside the music.
// `lufs` is the aim for the loudest 400 ms; a tick can't reach it and isn't meant to.
import { INTERFACE } from "./interface.mjs";
import { CLINIC } from "./clinic.mjs";
import { PEOPLE } from "./people.mjs";
import { SWARMS } from "./swarms.mjs";

export const ONE_SHOTS = { ...INTERFACE, ...CLINIC, ...PEOPLE, ...SWARMS };
