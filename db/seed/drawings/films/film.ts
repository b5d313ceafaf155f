/** A silent film: pictures that follow from the time, on a sheet of 1280 x 720. */
export type Film = {
  name: string;
  seconds: number;
  /** The inside of the SVG at a time in seconds. */
  frame: (time: number) => string;
  /** When each line of the transcript begins; each stays until the next. */
  lines: readonly number[];
  /** The story whose transcript it is. */
  story: string;
};

/** How far a movement is that starts and ends softly: 0 before, 1 after. */
export function eased(time: number, from: number, to: number): number {
  const share = Math.min(1, Math.max(0, (time - from) / (to - from)));
  return share * share * share * (share * (share * 6 - 15) + 10);
}

export const lerp = (from: number, to: number, share: number) => from + (to - from) * share;
