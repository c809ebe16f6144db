/**
 * Property tests draw the same games each time, so that a run says something about the change at hand and not about
 * luck. `EXPLORE=<a number> npm test` draws others; what fails there becomes an example of its test.
 */
import fc from "fast-check";

const explore = Number(process.env["EXPLORE"] ?? "");
fc.configureGlobal({ seed: Number.isInteger(explore) && explore !== 0 ? explore : 2045 });
