'use client';
import { useState } from 'react';
import type { WireItemShown } from '#lib/desk/read-wire.ts';
import { stampOf } from '#lib/news/dates.ts';
import type { Difference } from '#lib/news/diff.ts';
import { DiffView } from '../../article/diff-view.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import type { WireActs } from './wire-acts.ts';

interface WireVersionsProps {
  shown: WireItemShown;
  compare: WireActs['compare'];
  /** Shows the item as it was in a version. */
  onShow: (digest: string) => void;
  zone: string;
}

/** The versions of an item, newest first, and what each one changed. */
export function WireVersions({ shown: { line, versions, digest }, compare, onShow, zone }: WireVersionsProps) {
  const [changed, setChanged] = useState<{ digest: string; differences: Difference[] } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (versions.length < 2) return null;
  async function show(from: string, to: string) {
    if (changed?.digest === to) return setChanged(null);
    const outcome = await orUnreachable(compare({ id: line.id, from, to }));
    setFault(outcome.ok ? null : outcome.message);
    if (outcome.ok) setChanged({ digest: to, differences: outcome.value });
  }
  return (
    <section aria-label="Versions" className="space-y-2 border-t border-rule pt-3">
      <h3 className="text-small font-semibold">{versions.length} versions</h3>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <ol className="divide-y divide-rule">
        {versions.map((version, at) => {
          const older = versions[at + 1];
          return (
            <li key={version.digest} className="py-1 text-note">
              <div className="flex flex-wrap items-center gap-x-3">
                <span className={version.digest === digest ? 'font-semibold' : ''}>
                  {version.version > 0 ? `Version ${version.version}` : 'Version'}
                  {version.signal !== 'use' && `, ${version.signal}`}
                </span>
                <span className="text-muted">{stampOf(version.versionAt ?? version.receivedAt, zone).shown}</span>
                {version.digest !== digest && (
                  <Button look="quiet" onPress={() => onShow(version.digest)}>
                    Show
                  </Button>
                )}
                {older && (
                  <Button
                    look="quiet"
                    aria-expanded={changed?.digest === version.digest}
                    onPress={() => void show(older.digest, version.digest)}
                  >
                    What it changed
                  </Button>
                )}
              </div>
              {changed?.digest === version.digest && <DiffView differences={changed.differences} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
