/** A figure of the bench: what was measured, what is wanted, and whether it is so (null where nothing is wanted). */
export interface Figure {
  name: string;
  value: string;
  goal?: string;
  met?: boolean | null;
}

/** The figures as one table for a terminal. */
export function printedTable(figures: readonly Figure[]): string {
  const name = Math.max(...figures.map((figure) => figure.name.length));
  const value = Math.max(...figures.map((figure) => figure.value.length));
  return figures
    .map(({ name: what, value: much, goal, met = null }) => {
      const verdict = met === null ? '' : met ? 'met' : 'NOT MET';
      return `${what.padEnd(name)}  ${much.padStart(value)}  ${(goal ?? '').padEnd(26)} ${verdict}`.trimEnd();
    })
    .join('\n');
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Milliseconds with as many decimals as tell something. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ms`;
}
