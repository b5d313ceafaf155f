'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListedSource } from '#lib/news/wire-source.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ScreenHead } from '../../ui/screen-head.tsx';
import { say } from '../../ui/toaster.tsx';
import { useDeskAction } from '../../ui/use-desk-action.ts';
import type { SourceActs } from './source-acts.ts';
import { SourceForm } from './source-form.tsx';
import { type SourceChoice, SourceRow } from './source-row.tsx';
import { TokenNotice } from './token-notice.tsx';

interface SourcesScreenProps {
  sources: ListedSource[];
  zone: string;
  /** Where items are pushed. */
  pushAddress: string;
  acts: SourceActs;
  tabs: ReactNode;
}

/** How often the list is read again (ms): what is shown is how the sources do now. */
const AGAIN = 10_000;

/** Where the wire comes from by itself, and how each source does. */
export function SourcesScreen({ sources, zone, pushAddress, acts, tabs }: SourcesScreenProps) {
  const router = useRouter();
  const [form, setForm] = useState<ListedSource | 'new' | null>(null);
  const [asked, setAsked] = useState<{ choice: 'renew' | 'remove'; source: ListedSource } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [token, setToken] = useState<string | null>(null);
  const pausing = useDeskAction(acts.pause);
  const trying = useDeskAction(acts.tryAgain);
  const renewing = useDeskAction(acts.renew);
  const removing = useDeskAction(acts.remove);
  const all = [pausing, trying, renewing, removing];
  const fault = all.map((one) => one.fault).find((one) => one !== null);

  useEffect(() => {
    const timer = setInterval(() => document.hidden || router.refresh(), AGAIN);
    return () => clearInterval(timer);
  }, [router]);

  async function choose(choice: SourceChoice, source: ListedSource) {
    const { id, name, active } = source;
    if (choice === 'edit') return setForm(source);
    if (choice === 'renew' || choice === 'remove') return setAsked({ choice, source });
    const outcome = choice === 'pause' ? await pausing.send({ id, active: !active }) : await trying.send({ id });
    if (!outcome.ok) return;
    say(choice === 'try' ? `${name} is looked at now.` : active ? `${name} is paused.` : `${name} goes on.`);
    router.refresh();
  }

  async function answer() {
    if (!asked) return;
    const { choice, source } = asked;
    setAsked(null);
    if (choice === 'remove') {
      if ((await removing.send({ id: source.id })).ok) {
        setToken(null);
        say(`${source.name} is removed.`);
        list.current?.focus({ preventScroll: true });
      }
    } else {
      const outcome = await renewing.send({ id: source.id });
      if (outcome.ok) setToken(outcome.value.token);
    }
    router.refresh();
  }

  return (
    <>
      <ScreenHead title="Sources of the wire" about="What brings items by itself, and how it does.">
        <Button onPress={() => setForm('new')}>Add a source</Button>
      </ScreenHead>
      {tabs}
      {token && <TokenNotice token={token} pushAddress={pushAddress} />}
      {fault && <Notice tone="alert">{fault}</Notice>}
      {sources.length === 0 && (
        <p className="max-w-measure text-small text-muted">
          No sources yet. Files can be brought in with npm run wire; a source brings them by itself.
        </p>
      )}
      <div ref={list} tabIndex={-1} className="outline-none">
        <ul className="divide-y divide-rule border-y border-rule">
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              zone={zone}
              busy={all.some(({ busy }) => busy)}
              onChoose={choose}
            />
          ))}
        </ul>
      </div>
      {form && (
        <SourceForm
          source={form === 'new' ? null : form}
          acts={acts}
          onToken={setToken}
          onClose={() => setForm(null)}
        />
      )}
      <Question
        role="alertdialog"
        title={asked?.choice === 'remove' ? 'Remove this source?' : 'Make a new token?'}
        does={asked?.choice === 'remove' ? 'Remove it' : 'Make it'}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onYes={answer}
      >
        <p>
          {asked?.choice === 'remove'
            ? `${asked.source.name} brings nothing any more. What it brought stays.`
            : 'The token of today is worth nothing from then on: its sender must have the new one.'}
        </p>
      </Question>
    </>
  );
}
