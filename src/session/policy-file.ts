/** Policies as text, for views: what players copy, paste and share. */
export { readPolicies, writePolicies, type PoliciesRead } from "../content/read-policies.ts";
