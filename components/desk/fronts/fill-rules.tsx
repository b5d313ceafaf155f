'use client';
import type { ArrangedContainer } from '#lib/news/fronts.ts';
import { KINDS } from '#lib/news/kinds.ts';
import { nameIn } from '#lib/news/languages.ts';
import { Select } from '../ui/select.tsx';
import { LABEL } from '../ui/text-field.tsx';

interface FillRulesProps {
  container: ArrangedContainer;
  languages: readonly string[];
  change: (words: Partial<ArrangedContainer>) => void;
}

/** What the automatic slots of a container ask for. */
export function FillRules({ container, languages, change }: FillRulesProps) {
  const kinds = container.kinds ?? [];
  const toggled = (kind: (typeof KINDS)[number]) => {
    const next = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
    change({ kinds: next.length > 0 ? next : null });
  };
  return (
    <>
      <Select
        label="Language"
        value={container.language ?? ''}
        none="Any, each text once"
        onChange={(language) => change({ language: language || null })}
        options={languages.map((language) => ({ value: language, name: nameIn('en', language) }))}
      />
      <label className="flex items-center gap-2 text-small">
        <input
          type="checkbox"
          className="size-4"
          checked={container.onlyPictures}
          onChange={(event) => change({ onlyPictures: event.target.checked })}
        />
        Only stories with a picture
      </label>
      <fieldset className="tablet:col-span-2">
        <legend className={LABEL}>Kinds; none chosen takes all</legend>
        <div className="flex flex-wrap gap-x-4">
          {KINDS.filter((kind) => kind !== 'sponsored').map((kind) => (
            <label key={kind} className="flex min-h-9 items-center gap-2 text-small">
              <input type="checkbox" className="size-4" checked={kinds.includes(kind)} onChange={() => toggled(kind)} />
              {kind}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
