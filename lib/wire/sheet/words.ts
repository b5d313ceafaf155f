/** Without control characters and halves of characters; a line end or tab in a run of them becomes a space. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}+/gu, (run) => (/[\t\n\r]/.test(run) ? ' ' : ''));
}

/** What two texts are compared by: their letters and figures. */
export function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
