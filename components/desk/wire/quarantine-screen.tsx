'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { OriginalText } from './original-view.tsx';
import type { OriginalShown } from './wire-acts.ts';

type Act<Result> = (input: unknown) => Promise<Outcome<Result>>;

interface QuarantinedLine {
  id: number;
  file: string;
  line: number;
  format: string | null;
  reason: string;
  receivedAt: number;
}

interface QuarantineScreenProps {
  lines: readonly QuarantinedLine[];
  /** Below which number there is more; null for none. */
  next: number | null;
  zone: string;
  acts: {
    look: Act<OriginalShown>;
    retry: Act<{ taken: boolean; reason: string | null; storyId: number | null }>;
    dismiss: Act<void>;
  };
}

/** A line that was tried again in vain. */
type Tried = Pick<QuarantinedLine, 'id' | 'file'> & { reason: string };

/** Refused elsewhere or for another reason, it stands anew in its file, behind what was tried. */
const isOf = (row: QuarantinedLine) => (tried: Tried) =>
  tried.id === row.id || (tried.id < row.id && tried.file === row.file && tried.reason === row.reason);

function StillRefused({ tried }: { tried: Tried | undefined }) {
  if (!tried) return null;
  return (
    <p role="status" className="text-note text-accent">
      Tried again, and still: {tried.reason}
    </p>
  );
}

/** What could not be read: why, how it came, and whether it can be read by now. */
export function QuarantineScreen({ lines, next, zone, acts }: QuarantineScreenProps) {
  const router = useRouter();
  const list = useKeptFocus(lines);
  const [shown, setShown] = useState<OriginalShown | null>(null);
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const looking = useDeskAction(acts.look);
  const retrying = useDeskAction(acts.retry);
  const dismissing = useDeskAction(acts.dismiss);
  async function look(id: number) {
    const outcome = await looking.send({ id });
    if (outcome.ok) setShown(outcome.value);
  }
  async function retry({ id, file }: QuarantinedLine) {
    const outcome = await retrying.send({ id });
    if (!outcome.ok) return;
    if (outcome.value.taken) say(`${file} is read now.`);
    else setTried([{ id, file, reason: outcome.value.reason ?? '' }, ...tried]);
    router.refresh();
  }
  async function dismiss({ id, file }: QuarantinedLine) {
    if (!(await dismissing.send({ id })).ok) return;
    say(`${file} is let be.`);
    router.refresh();
  }
  const fault = looking.fault ?? retrying.fault ?? dismissing.fault;
  const busy = looking.busy || retrying.busy || dismissing.busy;
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      {fault && <Notice tone="alert">{fault}</Notice>}
      {lines.length === 0 && <p className="text-small text-muted">Everything that came could be read.</p>}
      <ul className="divide-y divide-rule border-y border-rule">
        {lines.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <div className="min-w-0 flex-1 basis-60 text-small">
              <p className="font-semibold break-all">
                {row.file} <span className="font-normal text-muted">line {row.line}</span>
              </p>
              <p className="break-words">{row.reason}</p>
              <StillRefused tried={tried.find(isOf(row))} />
              <p className="text-note text-muted">
                {row.format ?? 'no format that is known'} · <Moment at={row.receivedAt} zone={zone} />
              </p>
            </div>
            <div className="flex gap-2">
              <Button
                look="quiet"
                isDisabled={busy}
                aria-label={`Look at ${row.file}, line ${row.line}`}
                onPress={() => void look(row.id)}
              >
                Look
              </Button>
              <Button
                isDisabled={busy}
                aria-label={`Try again ${row.file}, line ${row.line}`}
                onPress={() => void retry(row)}
              >
                Try again
              </Button>
              <Button
                look="quiet"
                isDisabled={busy}
                aria-label={`Let be ${row.file}, line ${row.line}`}
                onPress={() => void dismiss(row)}
              >
                Let be
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {next !== null && (
        <Link
          href={`?below=${next}`}
          prefetch={false}
          className="mt-4 inline-block border border-rule px-3 py-2 text-note font-medium"
        >
          Older ones
        </Link>
      )}
      {shown && (
        <Dialog wide title={shown.name} isOpen onClose={() => setShown(null)}>
          <OriginalText shown={shown} zone={zone} />
        </Dialog>
      )}
    </div>
  );
}
