'use client';
import { memo } from 'react';
import { stampOf } from '#lib/news/dates.ts';
import { directionOf } from '#lib/news/languages.ts';
import { URGENT, type WireLine } from '#lib/news/wire-view.ts';

interface WireLinesProps {
  lines: readonly WireLine[];
  chosen: number | null;
  /** It has the focus. */
  onChoose: (id: number) => void;
  /** It was pressed, to be looked at. */
  onOpen: (id: number) => void;
  zone: string;
}

/** The items of the wire, what came last first. The chosen one has the focus. */
export function WireLines({ lines, chosen, onChoose, onOpen, zone }: WireLinesProps) {
  return (
    <ol aria-label="Items" className="border-t border-rule">
      {lines.map((line) => (
        <Line key={line.id} line={line} isChosen={line.id === chosen} onChoose={onChoose} onOpen={onOpen} zone={zone} />
      ))}
    </ol>
  );
}

const STANDINGS = { waiting: null, taken: 'taken', merged: 'merged', spiked: 'spiked', killed: 'killed' } as const;

interface LineProps {
  line: WireLine;
  isChosen: boolean;
  onChoose: (id: number) => void;
  onOpen: (id: number) => void;
  zone: string;
}

const Line = memo(function Line({ line, isChosen, onChoose, onOpen, zone }: LineProps) {
  const { id, urgency, headline, language, standing, signal } = line;
  const stamp = stampOf(line.changedAt, zone);
  const isUrgent = urgency !== null && urgency <= URGENT;
  const isOver = standing === 'spiked' || standing === 'killed' || signal === 'kill';
  return (
    <li className="border-b border-rule [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto]">
      <button
        type="button"
        data-wire-line={id}
        aria-current={isChosen || undefined}
        onClick={() => onOpen(id)}
        onFocus={() => onChoose(id)}
        className={`block w-full border-l-4 px-2 py-1.5 text-left aria-[current]:bg-tint ${isUrgent ? 'border-accent' : 'border-transparent'} outline-offset-[-2px]`}
      >
        <span className="flex flex-wrap items-baseline gap-x-2 text-note text-muted">
          <span className="font-medium">{line.provider}</span>
          {urgency !== null && (
            <span className={isUrgent ? 'border border-accent px-1 font-semibold text-accent' : ''}>
              {isUrgent ? `Urgent ${urgency}` : urgency}
            </span>
          )}
          <span>{language}</span>
          {line.version > 1 && <span>version {line.version}</span>}
          <Mark line={line} />
          <time dateTime={stamp.machine} className="tabular-nums">
            {stamp.shown}
          </time>
          {line.slugline && <span className="min-w-0 truncate">{line.slugline}</span>}
        </span>
        <span
          lang={language}
          dir={directionOf(language)}
          className={`line-clamp-2 font-serif text-small ${isUrgent ? 'font-semibold' : ''} ${isOver ? 'text-muted line-through' : ''}`}
        >
          {headline}
        </span>
      </button>
    </li>
  );
});

/** What the sender wants with it, and what the desk has done with it. */
function Mark({ line: { signal, standing, decidedBy, embargoedUntil } }: { line: WireLine }) {
  const loud = 'border border-accent px-1 font-semibold text-accent';
  return (
    <>
      {signal === 'kill' && <span className={loud}>Kill</span>}
      {signal === 'withhold' && <span className={loud}>Held back</span>}
      {signal === 'correct' && <span className="border border-ink px-1 font-semibold text-ink">Correction</span>}
      {embargoedUntil !== null && <span className="border border-ink px-1 text-ink">Embargo</span>}
      {STANDINGS[standing] && (
        <span className="border border-dashed border-muted px-1">
          {STANDINGS[standing]}
          {decidedBy && ` by ${decidedBy}`}
        </span>
      )}
    </>
  );
}
