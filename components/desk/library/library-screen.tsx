'use client';
import { useRef, useState } from 'react';
import type { Actor } from '#lib/access/permissions.ts';
import type { LibrarySearch } from '#lib/news/library.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DropArea } from './drop-area.tsx';
import { LibraryFilters } from './library-filters.tsx';
import type { LibraryPage, MediaActions } from './media-actions.ts';
import { MediaGrid } from './media-grid.tsx';
import { MediumPanel } from './medium-panel.tsx';
import { SendingList } from './sending-list.tsx';
import { useLibrary } from './use-library.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  first: LibraryPage;
  uploaders: { id: string; name: string }[];
  actions: MediaActions;
  actor: Actor;
  zone: string;
  /** When the screen was asked for (UTC ms). */
  now: number;
}

const EVERYTHING: LibrarySearch = { words: '' };

/** The picture library: all media of the paper, what is sent to it, and the one that is looked at. */
export function LibraryScreen({ first, uploaders, actions, actor, zone, now }: Props) {
  const [search, setSearch] = useState(EVERYTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [changes, setChanges] = useState(0);
  const library = useLibrary(actions, search, first);
  const refresh = () => {
    setChanges((count) => count + 1);
    void library.reload();
  };
  const uploads = useUploads(refresh);
  // On a phone it stands above the grid.
  const choose = (key: string) => {
    setChosen(key);
    if (matchMedia('(width < 64rem)').matches) requestAnimationFrame(() => panel.current?.scrollIntoView());
  };
  const listed = library.items.find(({ key }) => key === chosen);
  return (
    <div className="flex flex-col gap-6 desk:grid desk:grid-cols-[minmax(0,1fr)_22rem] desk:items-start">
      <DropArea onFiles={uploads.send}>
        <SendingList sendings={uploads.sendings} stop={uploads.stop} clear={uploads.clear} />
        <LibraryFilters search={search} onChange={setSearch} uploaders={uploaders} />
        {library.fault && <Notice tone="alert">{library.fault}</Notice>}
        <MediaGrid
          items={library.items}
          chosen={chosen}
          onChoose={choose}
          now={now}
          empty="Nothing here. Drop pictures, films or sounds onto this page, or look for something else."
        />
        {library.hasMore && (
          <Button className="mt-4 w-full" onPress={library.more}>
            Show older ones
          </Button>
        )}
      </DropArea>
      <div
        ref={panel}
        className="order-first desk:order-none desk:sticky desk:top-4 desk:max-h-[calc(100vh-2rem)] desk:overflow-y-auto"
      >
        {chosen ? (
          <MediumPanel
            chosen={chosen}
            version={`${changes} ${listed?.state} ${listed?.src}`}
            actions={actions}
            actor={actor}
            zone={zone}
            now={now}
            onReplace={(files) => uploads.send(files, chosen)}
            onChanged={refresh}
            onClose={() => {
              setChosen(null);
              refresh();
            }}
          />
        ) : (
          <p className="hidden border-t border-rule pt-3 text-note text-muted desk:block">
            Choose one to see where it is used, to describe it, or to say how it may be cut.
          </p>
        )}
      </div>
    </div>
  );
}
