'use client';
import type { LibrarySearch } from '#lib/news/library.ts';
import { MEDIA_TYPES, type MediaType } from '#lib/news/media.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  search: LibrarySearch;
  onChange: (search: LibrarySearch) => void;
  uploaders: readonly { id: string; name: string }[];
  /** The one kind that can be chosen; all kinds without. */
  only?: MediaType;
}

const TYPE_NAMES: Record<MediaType, string> = {
  picture: 'Pictures',
  video: 'Films',
  audio: 'Sounds',
  captions: 'Captions',
};

const STANDINGS: { value: string; name: string; search: LibrarySearch }[] = [
  { value: 'unused', name: 'Used nowhere', search: { unused: true } },
  { value: 'no-alt', name: 'Without alt text', search: { missing: 'alt' } },
  { value: 'no-credit', name: 'Without credit', search: { missing: 'credit' } },
  { value: 'expired', name: 'Licence has ended', search: { expiringWithin: 0 } },
  { value: 'expiring', name: 'Licence ends within 30 days', search: { expiringWithin: 30 } },
  { value: 'failed', name: 'Could not be made', search: { failed: true } },
];

const ANY: LibrarySearch = { unused: false, missing: null, expiringWithin: null, failed: false };

/** What of the library is shown. */
export function LibraryFilters({ search, onChange, uploaders, only }: Props) {
  const set = (change: LibrarySearch) => onChange({ ...search, ...change });
  return (
    <search className="mb-4 grid grid-cols-2 gap-3 tablet:grid-cols-4">
      <TextField
        label="Search"
        type="search"
        className="col-span-2 space-y-1 tablet:col-span-1"
        value={search.words ?? ''}
        onChange={(words) => set({ words })}
      />
      {!only && (
        <Select
          label="Kind"
          none="All kinds"
          options={MEDIA_TYPES.map((type) => ({ value: type, name: TYPE_NAMES[type] }))}
          onChange={(value) => set({ type: MEDIA_TYPES.find((type) => type === value) ?? null })}
        />
      )}
      <Select
        label="Only those"
        none="All"
        options={STANDINGS}
        onChange={(value) => set({ ...ANY, ...STANDINGS.find((one) => one.value === value)?.search })}
      />
      {uploaders.length > 0 && (
        <Select
          label="Sent by"
          none="Anybody"
          options={uploaders.map(({ id, name }) => ({ value: id, name }))}
          onChange={(id) => set({ uploadedBy: id || null })}
        />
      )}
    </search>
  );
}
