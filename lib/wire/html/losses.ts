/** Counts what is left out, and says it: one sentence for each kind of thing, however often it stood there. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /** @param one what it is, with its article: "a form" */
  add(one: string, number = 1): void {
    this.#counts.set(one, (this.#counts.get(one) ?? 0) + number);
  }

  sentences(): string[] {
    return [...this.#counts].map(([one, number]) => `Left out: ${one}${number > 1 ? ` (${number} times)` : ''}.`);
  }
}
