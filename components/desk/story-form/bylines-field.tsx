'use client';
import { BYLINE_ROLES, type Byline } from '#lib/news/bylines.ts';
import { INPUT } from '../ui/text-field.tsx';
import { OrderedItems } from './ordered-items.tsx';
import { type Found, Typeahead } from './typeahead.tsx';

/** Somebody who signs, or an agency. */
export interface Signer extends Found {
  type: Byline['type'];
}

interface BylinesFieldProps {
  bylines: Byline[];
  onChange(bylines: Byline[]): void;
  searchSigners(words: string): Promise<Signer[]>;
}

const ROLES: Record<(typeof BYLINE_ROLES)[number], string> = {
  author: 'Author',
  photographer: 'Photographer',
  translator: 'Translator',
};

const MOST_BYLINES = 20;

/** Who made the story, in the order printed: people with what they did, agencies, or names as they are written. */
export function BylinesField({ bylines, onChange, searchSigners }: BylinesFieldProps) {
  const keyOf = (byline: Byline) => `${byline.type} ${byline.name} ${byline.type === 'person' ? byline.role : ''}`;
  const add = (byline: Byline) => {
    const isThere = bylines.some((one) => keyOf(one) === keyOf(byline));
    if (!isThere && bylines.length < MOST_BYLINES) onChange([...bylines, byline]);
  };
  const sign = (name: string, type: Byline['type']) =>
    add(type === 'agency' ? { type, name } : { type, name, role: 'author' });
  const items = bylines.map((byline) => ({
    key: keyOf(byline),
    name: byline.name,
    content:
      byline.type === 'agency' ? (
        <span className="px-2 text-note text-muted">Agency</span>
      ) : (
        <select
          aria-label={`What ${byline.name} did`}
          value={byline.role}
          onChange={(event) => {
            const role = BYLINE_ROLES.find((one) => one === event.target.value) ?? 'author';
            onChange(bylines.map((one) => (one === byline ? { ...byline, role } : one)));
          }}
          className={`${INPUT} !w-auto`}
        >
          {BYLINE_ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLES[role]}
            </option>
          ))}
        </select>
      ),
  }));
  return (
    <div className="space-y-2">
      <OrderedItems
        label="Bylines, in order"
        items={items}
        onChange={(keys) => onChange(keys.flatMap((key) => bylines.find((one) => keyOf(one) === key) ?? []))}
      />
      <Typeahead
        label="Add a byline: a person, an agency, or a name"
        search={searchSigners}
        onChoose={({ name, type }) => sign(name, type)}
        create={{ name: (words) => `“${words}”, as written`, take: (words) => sign(words.slice(0, 120), 'person') }}
      />
    </div>
  );
}
