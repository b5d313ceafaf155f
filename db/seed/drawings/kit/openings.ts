/** Shapes with holes. Path data go in, so that several outlines make one shape. */

/** Fills what lies within an odd number of the outlines: a wall with its openings left out. */
export const pierced = (outlines: readonly string[], fill: string) =>
  `<path fill-rule="evenodd" d="${outlines.join('')}" fill="${fill}"/>`;

/** A round-headed opening: its middle at x, its foot at y; `high` is the straight part below the round. */
export const archway = (x: number, y: number, half: number, high: number) =>
  `M${x - half} ${y}V${y - high}A${half} ${half} 0 0 1 ${x + half} ${y - high}V${y}Z`;

/** An arc as a bare line, from the left foot of a half circle over its top to the right foot. */
export const hoop = (x: number, y: number, radius: number, color: string, width: number) =>
  `<path d="M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x + radius} ${y}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
