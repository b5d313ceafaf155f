import { isSignOff } from '../../telegram/sign-off.ts';

/** The lines of a mail without its signature and the small print below, and those. */
export function withoutSignature(given: readonly string[]): { lines: string[]; signature: string[] } {
  const mark = given.findIndex((line, at) => /^--\s*$/.test(line) || (at > 2 && /^_{10,}\s*$/.test(line.trim())));
  const above = mark === -1 ? given : given.slice(0, mark);
  const signed = above.findLastIndex((line) => isSignOff(line));
  // A sign-off stands near the end, and what stands below it is who wrote the mail.
  const isEnd = signed > 2 && above.slice(signed + 1).every((line) => line.length < 80) && above.length - signed < 15;
  const end = isEnd ? signed + 1 : above.length;
  return {
    lines: above.slice(0, end),
    signature: given
      .slice(end)
      .map((line) => line.trim())
      .filter((line) => line && !/^[_-]+$/.test(line)),
  };
}
