/** Policies as text, for views: what players copy, paste and share. */
export { readPolicies, writePolicies, type PoliciesRead, type Unfit } from "../content/read-policies.ts";
