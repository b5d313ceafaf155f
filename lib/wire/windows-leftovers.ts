const C1 = /[\u0080-\u009f]/g;
const WINDOWS = new TextDecoder('windows-1252');

/**
 * Text in which control characters that nobody types stand for what they are in windows-1252: quotation marks and
 * dashes that a program took over byte by byte. Also says how many there were.
 */
export function withoutWindowsLeftovers(text: string): { text: string; count: number } {
  let count = 0;
  const mended = text.replace(C1, (sign) => {
    count += 1;
    return WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0)));
  });
  return { text: mended, count };
}
