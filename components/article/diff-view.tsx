import type { Difference, DiffSegment } from '#lib/news/diff.ts';

const FIELD_NAMES: Record<string, string> = {
  kind: 'Kind',
  language: 'Language',
  kicker: 'Kicker',
  headline: 'Headline',
  shortHeadline: 'Short headline',
  standfirst: 'Standfirst',
  dateline: 'Dateline',
  bylines: 'Bylines',
  source: 'Source',
  editor: 'Editor',
  topics: 'Topics',
  places: 'Places',
  publishedAt: 'Date',
  translationGroup: 'Translation group',
  lead: 'Lead picture',
  leadCrop: 'Crop of the lead picture',
  related: 'Related stories',
  alsoIn: 'Also in',
  seoTitle: 'Title for search engines',
  seoDescription: 'Description for search engines',
};

const CHANGES = { same: '', changed: '', added: ' (new)', removed: ' (gone)' } as const;

/** What one text says that another does not. Struck out: gone; underlined: new. Unchanged paragraphs are left out. */
export function DiffView({ differences }: { differences: readonly Difference[] }) {
  const changed = differences.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return <p className="text-small text-muted">The two say the same.</p>;
  return (
    <ul className="space-y-3">
      {placed(changed).map(({ place, one: { field, block, change, segments } }) => (
        <li key={place} className="border-l-2 border-rule pl-3">
          <p className="text-note text-muted">
            {block ? blockName(block) : (FIELD_NAMES[field] ?? field)}
            {CHANGES[change]}
          </p>
          <p className="font-serif text-small whitespace-pre-wrap">
            {placed(segments).map(({ place: at, one }) => (
              <Segment key={at} {...one} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Segment({ is, text }: DiffSegment) {
  if (is === 'same') return text;
  if (is === 'added') return <ins className="bg-tint decoration-2">{text}</ins>;
  return <del className="text-accent">{text}</del>;
}

/** Two paragraphs may be the same: only their places tell them apart, and the list is made anew every time. */
function placed<T>(all: readonly T[]): { place: string; one: T }[] {
  return all.map((one, place) => ({ place: String(place), one }));
}

/** "keyPoints" as it is read: "Key points". */
function blockName(type: string): string {
  const words = type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
