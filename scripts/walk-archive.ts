import { checkPublished } from '../lib/desk/check-archive.ts';
import { findingsOf } from '../lib/desk/check-story.ts';
import { verifyHistory } from '../lib/desk/verify-history.ts';
import type { Finding } from '../lib/news/gate.ts';
import { printedNumber } from '../lib/news/story-number.ts';
import { Problem } from '../lib/platform/problem.ts';

/**
 * Holds one story in hand, or what readers have, against the rules of the gate; says each finding as it is found.
 * @param most how many stories at most; null for all
 * @returns the count, to be said at the end
 */
export async function checkArchive(only: number | null, most: number | null): Promise<string> {
  if (only !== null) {
    const findings = await findingsOf(only);
    return findings.length
      ? findings.map(line).join('\n')
      : `Nothing stands in the way of story ${printedNumber(only)}.`;
  }
  const { stories, withFindings, found } = await checkPublished(most, (id, headline, findings) =>
    console.log([`${printedNumber(id)} · ${headline}`, ...findings.map((one) => `  ${line(one)}`)].join('\n')),
  );
  const counts = Object.entries(found).map(([rule, count]) => `${rule} ${count}`);
  return `${stories} stories were checked, ${withFindings} have findings${counts.length ? `: ${counts.join(', ')}` : ''}.`;
}

/**
 * Walks the history of a story, or of all.
 * @throws Problem that names the first revision that is not what was kept
 */
export async function verify(only: number | undefined): Promise<string> {
  const { revisions, stories, broken } = await verifyHistory(only, (done) => {
    if (done % 50_000 === 0) console.log(`${done} revisions so far.`);
  });
  if (broken)
    throw new Problem(
      `The history is broken at revision ${broken.number} of story ${printedNumber(broken.storyId)}: ${broken.why}. ${revisions} revisions before it hold.`,
    );
  return `${revisions} revisions of ${stories} stories are what was kept.`;
}

function line({ level, words }: Finding): string {
  return `${level === 'error' ? 'error  ' : 'warning'} ${words}`;
}
