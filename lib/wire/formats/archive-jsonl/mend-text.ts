import { decodeHTMLStrict } from 'entities';

/** What the numbers 128 to 159 meant to the Windows programs that wrote them. */
const WINDOWS_1252 = new TextDecoder('windows-1252');

function characterOf(code: number): string {
  if (code >= 128 && code <= 159) return WINDOWS_1252.decode(Uint8Array.of(code));
  return code >= 32 && code < 0xfffe ? String.fromCharCode(code) : '';
}

/**
 * Mends what a broken export did to a text: whole entities, entities that lost their "&" (" #39;s" -> "'s", "quot;"),
 * tags that were spelled with entities, backslashes for line ends, and runs of spaces.
 */
export function mendEntities(text: string): string {
  return decodeHTMLStrict(text)
    .replace(/&?\s?#(\d{2,4});/g, (_, code: string) => (code === '36' ? ' $' : characterOf(Number(code))))
    .replace(/(?:&|\b)(quot|amp|lt|gt|hellip|nbsp);/g, (_, name: string) => decodeHTMLStrict(`&${name};`))
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\\+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Removes what no text may carry: halves of characters and control characters; a line end or tab becomes a space. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]+/gu, (run) => (/[\t\n\r]/.test(run) ? ' ' : ''));
}

/** The first `most` characters of a text, never half a character. */
export function cut(text: string, most: number): string {
  const end = text.slice(0, most);
  return end.isWellFormed() ? end : end.slice(0, -1);
}
