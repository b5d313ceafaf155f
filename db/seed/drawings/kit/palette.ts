/** The named colors of the paper. One palette for every drawing: vermilion once in a picture, small and telling. */
export const paper = '#f4ecdd';
export const cream = '#fbf5e9';
export const ink = '#23262b';
export const night = '#2c3a4a';
export const slate = '#55707f';
export const mist = '#a9bdc0';
export const jade = '#5f8a77';
export const green = '#2f5248';
export const ochre = '#d9a441';
export const sand = '#e3c796';
export const brick = '#a8553a';
export const vermilion = '#c8371f';
export const rose = '#e2a38c';

/** A tint between two colors: share 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const part = (at: number) => {
    const from = Number.parseInt(first.slice(at, at + 2), 16);
    const to = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
