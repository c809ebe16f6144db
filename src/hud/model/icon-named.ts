/** An icon that content asks for by name. */
import { ICONS, type IconName } from "../ui/icons.ts";

/** The icon of that name, or `otherwise` where it is none of those in use. */
export function iconNamed(name: string | undefined, otherwise: IconName): IconName {
  return name !== undefined && Object.hasOwn(ICONS, name) ? (name as IconName) : otherwise;
}
