'use client';
import { useId } from 'react';
import type { PictureUse } from '#lib/news/media.ts';
import { DraftField } from './draft-field.tsx';

interface PictureFieldsProps {
  picture: PictureUse;
  change(changed: Partial<PictureUse>): void;
}

/** What a picture says to those who do not see it, its caption and its credit. */
export function PictureFields({ picture: { alt, decorative, caption, credit }, change }: PictureFieldsProps) {
  const id = useId();
  const decorate = (is: boolean) => change(is ? { alt: '', decorative: true } : { decorative: undefined });
  return (
    <div className="space-y-3">
      <DraftField
        label="Alt text"
        hint="What is to be seen, for those who do not see it"
        value={alt}
        rows={2}
        commit={(words) => change(words ? { alt: words, decorative: undefined } : { alt: words })}
      />
      <p className="flex items-center gap-2">
        <input
          id={id}
          type="checkbox"
          checked={decorative ?? false}
          onChange={(event) => decorate(event.target.checked)}
        />
        <label htmlFor={id} className="text-note">
          Decoration: it says nothing that the text does not say
        </label>
      </p>
      <DraftField
        label="Caption"
        value={caption ?? ''}
        rows={2}
        commit={(words) => change({ caption: words || null })}
      />
      <DraftField label="Credit" value={credit ?? ''} commit={(words) => change({ credit: words || null })} />
    </div>
  );
}
