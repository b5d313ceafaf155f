'use client';
import type { ListedSource } from '#lib/news/wire-source.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { HEALTH, KIND_NAMES, rhythmOf } from './source-words.ts';

export type SourceChoice = 'edit' | 'pause' | 'try' | 'renew' | 'remove';

interface SourceRowProps {
  source: ListedSource;
  zone: string;
  busy: boolean;
  onChoose: (choice: SourceChoice, source: ListedSource) => void;
}

const count = new Intl.NumberFormat('en');

/** A source: how it does, what it brought, and what may be done with it. */
export function SourceRow({ source, zone, busy, onChoose }: SourceRowProps) {
  const { name, kind, address, health, trouble, failures, active } = source;
  const choices: [choice: SourceChoice, word: string][] = [
    ...(active && kind !== 'push' ? [['try', 'Try now'] as [SourceChoice, string]] : []),
    ...(kind === 'push' ? [['renew', 'New token'] as [SourceChoice, string]] : []),
    ['pause', active ? 'Pause' : 'Go on'],
    ['edit', 'Change'],
    ['remove', 'Remove'],
  ];
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 text-small desk:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={`border px-1.5 text-note ${HEALTH[health].look}`}>{HEALTH[health].name}</span>
          <strong className="font-semibold">{name}</strong>
          <span className="text-note text-muted">
            {KIND_NAMES[kind]} · {rhythmOf(source)}
          </span>
        </p>
        {address && <p className="text-note break-all text-muted">{address}</p>}
        {trouble && (
          <p className="text-note text-accent">
            {trouble}
            {failures > 1 && ` ${count.format(failures)} times in a row.`}
          </p>
        )}
        <Facts source={source} zone={zone} />
      </div>
      <div className="flex flex-wrap items-start gap-1">
        {choices.map(([choice, word]) => (
          <Button
            key={choice}
            look="quiet"
            isDisabled={busy}
            aria-label={`${word}: ${name}`}
            onPress={() => onChoose(choice, source)}
          >
            {word}
          </Button>
        ))}
      </div>
    </li>
  );
}

function Facts({ source, zone }: { source: ListedSource; zone: string }) {
  const { lookedAt, broughtAt, brought, broughtToday, nextAt, active, kind } = source;
  return (
    <p className="flex flex-wrap gap-x-4 text-note text-muted">
      <span>
        {count.format(broughtToday)} today, {count.format(brought)} in all
      </span>
      {broughtAt !== null && (
        <span>
          last brought <Moment at={broughtAt} zone={zone} />
        </span>
      )}
      {lookedAt !== null && (
        <span>
          {kind === 'push' ? 'last called' : 'last look'} <Moment at={lookedAt} zone={zone} />
        </span>
      )}
      {active && nextAt !== null && (
        <span>
          next <Moment at={nextAt} zone={zone} />
        </span>
      )}
    </p>
  );
}
