/** Who works here, from the fewest rights to all of them. */
export const ROLES = ['reporter', 'editor', 'chief', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/** Whether `role` is at least `least`. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
