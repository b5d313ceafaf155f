'use client';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { LibraryItem, LibrarySearch } from '#lib/news/library.ts';
import type { MediaType } from '#lib/news/media.ts';
import type { ChooseMedium, ChosenMedium } from '../editor/story-media.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { DropArea } from './drop-area.tsx';
import { LibraryFilters } from './library-filters.tsx';
import type { MediaActions } from './media-actions.ts';
import { MediaGrid, nameOf } from './media-grid.tsx';
import { SendingList } from './sending-list.tsx';
import { useLibrary } from './use-library.ts';
import { useUploads } from './use-uploads.ts';

interface PickerProps {
  /** What can be chosen. */
  type: MediaType;
  list: MediaActions['list'];
  /** Now (UTC ms). */
  now: number;
  onChoose: (medium: ChosenMedium) => void;
  onClose: () => void;
}

const TITLES: Record<MediaType, string> = {
  picture: 'Choose a picture',
  video: 'Choose a film',
  audio: 'Choose a sound',
  captions: 'Choose captions',
};

/** The library in a dialog: one medium of a kind is chosen from it, or sent to it first. */
export function PicturePicker({ type, list, now, onChoose, onClose }: PickerProps) {
  const [search, setSearch] = useState<LibrarySearch>({ words: '', type });
  const [chosen, setChosen] = useState<string | null>(null);
  const library = useLibrary({ list }, search, null);
  const uploads = useUploads((key) => {
    setChosen(key);
    void library.reload();
  });
  const use = (used: LibraryItem | undefined) => used?.src && onChoose(chosenOf(used, used.src));
  const item = library.items.find(({ key }) => key === chosen);
  return (
    <Dialog title={TITLES[type]} isOpen onClose={onClose} wide>
      <DropArea onFiles={uploads.send}>
        <SendingList sendings={uploads.sendings} stop={uploads.stop} clear={uploads.clear} />
        <LibraryFilters search={search} onChange={setSearch} uploaders={[]} only={type} />
        {library.fault && <Notice tone="alert">{library.fault}</Notice>}
        <div className="max-h-[45vh] overflow-y-auto p-0.5">
          {library.isLoaded && (
            <MediaGrid
              items={library.items}
              chosen={chosen}
              onChoose={setChosen}
              onUse={(key) => use(library.items.find((one) => one.key === key))}
              now={now}
              empty="Nothing here yet."
            />
          )}
          {library.hasMore && (
            <Button className="mt-3 w-full" onPress={library.more}>
              Show older ones
            </Button>
          )}
        </div>
      </DropArea>
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-rule pt-3">
        <span className="min-w-0 flex-1 truncate text-note text-muted" role="status">
          {item
            ? item.state === 'pending'
              ? 'Its files are being made; a moment.'
              : nameOf(item)
            : 'Enter, or a double press, takes one at once.'}
        </span>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="main" isDisabled={!item?.src} onPress={() => use(item)}>
          Use it
        </Button>
      </div>
    </Dialog>
  );
}

/** A medium of the library as a story's editor shows it. */
function chosenOf(item: LibraryItem, src: string): ChosenMedium {
  const { key, type, mime, bytes, width, height, duration, formats, alt, caption, credit } = item;
  const medium = { type, mime, bytes, duration, formats, url: src, width: width ?? 0, height: height ?? 0 };
  return { key, medium, alt: alt ?? '', caption, credit };
}

/**
 * What the editor of a story asks for media by, and the dialog that answers: put `picker` anywhere on the screen.
 * @param now the present instant (UTC ms), as the page was given it
 */
export function usePicturePicker(list: MediaActions['list'], now: number): { choose: ChooseMedium; picker: ReactNode } {
  const [type, setType] = useState<MediaType | null>(null);
  const answer = useRef<(chosen: ChosenMedium | null) => void>(undefined);
  const choose = useCallback<ChooseMedium>((wanted) => {
    answer.current?.(null);
    const { promise, resolve } = Promise.withResolvers<ChosenMedium | null>();
    answer.current = resolve;
    setType(wanted);
    return promise;
  }, []);
  const settle = (chosen: ChosenMedium | null) => {
    setType(null);
    answer.current?.(chosen);
    answer.current = undefined;
  };
  const picker = type && (
    <PicturePicker type={type} list={list} now={now} onChoose={settle} onClose={() => settle(null)} />
  );
  return { choose, picker };
}
