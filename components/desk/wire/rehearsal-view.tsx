import type { Rehearsal } from '#lib/desk/rehearse-rules.ts';
import { wayInWords } from './rule-words.ts';

const goElsewhere = (many: number) =>
  many === 0 ? 'none goes elsewhere' : many === 1 ? 'one goes elsewhere' : `${many.toLocaleString('en')} go elsewhere`;

/** What rules would have done with the last day: how much goes where, and each item, those that differ first. */
export function RehearsalView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { items, differing, counts, lines } = rehearsal;
  return (
    <section aria-label="Dry run" aria-live="polite" className="space-y-3 border border-ink p-3">
      <h3 className="text-small font-semibold">
        {items === 0
          ? 'Nothing came in the last day.'
          : `Of ${items.toLocaleString('en')} items of the last day, ${goElsewhere(differing)}`}
      </h3>
      <ul className="text-note">
        {counts.map(({ way, many }) => (
          <li key={wayInWords(way)}>
            {many.toLocaleString('en')} to {wayInWords(way)}
          </li>
        ))}
      </ul>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        tabIndex={0}
        aria-label="Items"
        className="max-h-[40vh] divide-y divide-rule overflow-y-auto border-t border-rule"
      >
        {lines.map(({ id, provider, urgency, language, headline, before, after, differs }) => (
          <li
            key={id}
            className={`border-l-4 px-2 py-1 text-note ${differs ? 'border-l-accent' : 'border-l-transparent'}`}
          >
            <span lang={language} dir="auto" className="block font-serif text-small">
              {headline}
            </span>
            <span className="text-muted">
              {provider}
              {urgency !== null && ` ${urgency}`}:{' '}
            </span>
            {differs && (
              <>
                <del>{wayInWords(before)}</del> <strong className="font-semibold">now to</strong>{' '}
              </>
            )}
            {wayInWords(after)}
          </li>
        ))}
      </ul>
    </section>
  );
}
