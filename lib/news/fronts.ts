/** The shapes a container of a front can take. */
export const LAYOUTS = ['lead', 'list', 'band', 'special-reports'] as const;

export type Layout = (typeof LAYOUTS)[number];
