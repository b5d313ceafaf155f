/** What no XML 1.0 may carry, and texts of agencies and feeds carry all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * XML that begins with its first tag: what stands before the XML declaration, and the declaration itself, is blanked,
 * line by line, and characters that XML may not carry are taken out.
 */
export function withoutPrologue(text: string): string {
  const clean = text.toWellFormed().replace(FORBIDDEN, '');
  // Words of a program that failed while it wrote stand there at times.
  let at = /^[^<]{0,2000}(?=<\?xml\s)/.exec(clean)?.[0].length ?? 0;
  for (let next = afterSpaceOrComment(clean, at); next > at; next = afterSpaceOrComment(clean, at)) at = next;
  const declaration = /^<\?xml\s[^>]*\?>/.exec(clean.slice(at, at + 400))?.[0] ?? '';
  const head = clean.slice(0, at + declaration.length);
  return head.replace(/[^\n]/g, '') + clean.slice(head.length);
}

function afterSpaceOrComment(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end === -1 ? at : end + 3;
  }
  const space = /[\s\ufeff]*/y;
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}
