/**
 * The shapes a container of a front can take. `band` is led by one story, in `cards` all are alike; `opinion` is a quiet
 * band led by its authors; `photo-strip` a row of pictures, filled with the newest photo essays and films.
 */
export const LAYOUTS = ['lead', 'list', 'band', 'cards', 'opinion', 'photo-strip', 'special-reports'] as const;

export type Layout = (typeof LAYOUTS)[number];
