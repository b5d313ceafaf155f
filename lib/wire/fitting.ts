/** One line of text without control characters; null when nothing is left. */
export function lineIn(text: string | null | undefined): string | null {
  return (
    (text ?? '')
      .toWellFormed()
      .replace(/[\s\p{Cc}\ufffe\uffff]+/gu, ' ')
      .trim() || null
  );
}

/** Makes single lines that fit their field; what had to be cut off or left out is added to `losses`. */
export function fitting(losses: string[]) {
  return (field: string, text: string | null | undefined, most: number): string | null => {
    const line = lineIn(text);
    if (!line || line.length <= most) return line;
    losses.push(`Cut off: the ${field} after ${most} characters, “${line.slice(most, most + 80)}”.`);
    return line
      .slice(0, most)
      .toWellFormed()
      .replace(/\uFFFD$/, '')
      .trim();
  };
}

/** Names for a list of a story (topics, places): each once, whatever its capitals, 100 at most; one that is too long is left out and told of. */
export function keptTexts(kind: string, names: string[], losses: string[]): string[] {
  const said = names.map(lineIn).filter((name) => name !== null);
  const seen = new Set<string>();
  const lines = said.filter((name) => seen.size < seen.add(name.toLowerCase()).size);
  const fits = lines.filter((line) => line.length <= 120);
  for (const line of [...lines.filter((name) => name.length > 120), ...fits.slice(100)]) {
    losses.push(`Left out: a ${kind}, “${line.slice(0, 80)}”.`);
  }
  return fits.slice(0, 100);
}
