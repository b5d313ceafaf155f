'use client';
import { useRouter } from 'next/navigation';
import type { DeskFront } from '#lib/desk/read-fronts.ts';
import { stampOf } from '#lib/news/dates.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { RestoreFront } from './publish-bar.tsx';

/** Every arrangement that a front was given, newest first; any of them can stand again. */
export function FrontHistory({ front, restore, zone }: { front: DeskFront; restore: RestoreFront; zone: string }) {
  const router = useRouter();
  const { send, busy, fault } = useDeskAction(restore);
  async function restoreTo(version: number) {
    const outcome = await send({ slug: front.slug, version, seen: front.standing.version });
    if (!outcome.ok) return;
    const { leftOut } = outcome.value;
    say(
      leftOut > 0 ? `Restored, without ${leftOut} containers whose sections are gone.` : 'Restored. Readers have it.',
    );
    router.refresh();
  }
  return (
    <details className="border-t-2 border-ink pt-4">
      <summary className="text-title font-semibold">History</summary>
      {fault && <Notice tone="alert">{fault}</Notice>}
      {front.history.length === 0 && <p className="py-3 text-small text-muted">Nobody has arranged this front yet.</p>}
      <ol className="divide-y divide-rule">
        {front.history.map(({ id, at, userName, note, startsAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-2 text-small">
            <span className="min-w-0 flex-1">
              <time dateTime={stampOf(at, zone).machine}>{stampOf(at, zone).shown}</time>, {userName}
              {note && `: ${note}`}
              {startsAt !== null && <span className="text-muted"> (to begin at {stampOf(startsAt, zone).shown})</span>}
            </span>
            {id === front.standing.version ? (
              <strong className="text-note">stands now</strong>
            ) : (
              <Button isDisabled={busy} onPress={() => restoreTo(id)} aria-label={`Let version ${id} stand again`}>
                Let it stand again
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
