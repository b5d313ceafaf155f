'use client';
import { useState } from 'react';
import { InstantField } from '../curation/instant-field.tsx';
import { Select } from '../ui/select.tsx';

interface FrontPreviewProps {
  slug: string;
  /** By which name the server knows the arrangement that is looked at; null until it does. */
  draft: string | null;
  /** The minute it is looked at (UTC ms); null for now. */
  at: number | null;
  onAt: (at: number | null) => void;
  zone: string;
}

const WIDTHS = [
  { value: '390', name: 'Phone, 390' },
  { value: '820', name: 'Tablet, 820' },
  { value: '1280', name: 'Desk, 1280' },
];

/** The front as readers will get it with this arrangement, at a chosen minute and on a chosen screen. */
export function FrontPreview({ slug, draft, at, onAt, zone }: FrontPreviewProps) {
  const [width, setWidth] = useState('1280');
  const query = new URLSearchParams({ ...(draft && { draft }), ...(at !== null && { at: String(at) }) });
  return (
    <section aria-labelledby="preview" className="border-t-2 border-ink pt-4">
      <h2 id="preview" className="text-title font-semibold">
        How readers will get it
      </h2>
      <div className="grid gap-3 py-3 tablet:grid-cols-2">
        <InstantField label="At this minute" hint="Empty: now." zone={zone} value={at} onChange={onAt} />
        <Select label="On this screen" value={width} onChange={setWidth} options={WIDTHS} />
      </div>
      {draft === null ? (
        <p className="p-4 text-small text-muted">The preview is being made…</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard, too
        <section aria-label="The preview, to be scrolled" tabIndex={0} className="overflow-x-auto border border-rule">
          <iframe
            title="Preview of the front"
            src={`/admin/preview/front/${slug}/?${query}`}
            style={{ width: `${width}px` }}
            className="h-[75vh] max-w-none bg-paper"
          />
        </section>
      )}
    </section>
  );
}
