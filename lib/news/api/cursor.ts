/**
 * Where a page of a list ended, as clients carry it: numbers that they need not understand. Written in one way only, so
 * that no two cursors name one page.
 */
export function writeCursor(...numbers: number[]): string {
  return Buffer.from(numbers.join('_')).toString('base64url');
}

/** The numbers of a cursor; null when it is none of ours. */
export function readCursor(cursor: string, count: number): number[] | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!/^-?\d{1,16}(_-?\d{1,16})*$/.test(text)) return null;
  const numbers = text.split('_').map(Number);
  const isOurs = numbers.length === count && numbers.every(Number.isSafeInteger) && writeCursor(...numbers) === cursor;
  return isOurs ? numbers : null;
}
