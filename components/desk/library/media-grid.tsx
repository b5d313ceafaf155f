'use client';
import { GridList, GridListItem } from 'react-aria-components';
import type { LibraryItem } from '#lib/news/library.ts';
import { isExpired } from '#lib/news/rights.ts';

interface Props {
  items: readonly LibraryItem[];
  /** The key of the one that is looked at. */
  chosen: string | null;
  onChoose: (key: string) => void;
  /** What Enter or a double press does with one, where that is more than looking at it. */
  onUse?: (key: string) => void;
  /** Now (UTC ms). */
  now: number;
  /** What stands in its place when there is nothing. */
  empty: string;
}

/** The library as a grid: arrows move in it, Enter or a press opens. */
export function MediaGrid({ items, chosen, onChoose, onUse, now, empty }: Props) {
  return (
    <GridList
      aria-label="Library"
      layout="grid"
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      {...(onUse && { onAction: (key) => onUse(String(key)) })}
      items={items}
      dependencies={[now]}
      renderEmptyState={() => <p className="py-8 text-small text-muted">{empty}</p>}
      className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 outline-none"
    >
      {(item) => (
        <GridListItem
          id={item.key}
          textValue={nameOf(item)}
          className="min-w-0 border border-rule p-1.5 outline-none hover:border-ink focus-visible:outline-2 focus-visible:outline-accent data-[selected]:border-ink data-[selected]:bg-tint"
        >
          <Thumb item={item} />
          <span className="mt-1 block truncate text-note">{nameOf(item)}</span>
          <span className="block min-h-[1.45em] text-note text-accent">{marksOf(item, now).join(' · ')}</span>
        </GridListItem>
      )}
    </GridList>
  );
}

/** What a medium is called: its file's name, or the first words that are known of it. */
export function nameOf({ name, alt, caption, type }: LibraryItem): string {
  return name ?? (alt || caption || type);
}

function Thumb({ item }: { item: LibraryItem }) {
  const { color, type, duration, formats } = item;
  const small = formats[0]?.files[0]?.url;
  return (
    <span
      className="flex aspect-4/3 items-center justify-center overflow-hidden bg-tint text-note text-muted"
      style={color ? { backgroundColor: color } : undefined}
    >
      {small ? (
        <picture className="contents">
          <img src={small} alt="" loading="lazy" decoding="async" className="h-full w-full object-contain" />
        </picture>
      ) : (
        type !== 'picture' && (
          <span>
            {type}
            {duration !== null && `, ${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`}
          </span>
        )
      )}
    </span>
  );
}

function marksOf(item: LibraryItem, now: number): string[] {
  const isPicture = item.type === 'picture';
  return [
    item.state === 'pending' && 'being made',
    item.state === 'failed' && 'failed',
    isExpired(item, now) && 'licence ended',
    isPicture && !item.alt && 'no alt',
    !item.credit && item.type !== 'captions' && 'no credit',
  ].filter((mark) => mark !== false);
}
