'use client';
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Picture as PictureData } from '#lib/edition/picture.ts';
import { Picture } from '../../../ui/picture.tsx';
import { Button } from '../../ui/button.tsx';

interface GalleryOrderProps {
  pictures: { name: string; picture: PictureData | null }[];
  /** Which one is being filled in. */
  open: number;
  choose(at: number): void;
  move(from: number, to: number): void;
}

/**
 * The order of the pictures of a gallery: dragged with the mouse, or with Enter on a handle, arrows and Enter; or moved
 * by the buttons.
 */
export function GalleryOrder({ pictures, open, choose, move }: GalleryOrderProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const from = Number(key);
      const beside = Number(target.key) + (target.dropPosition === 'after' ? 1 : 0);
      move(from, from < beside ? beside - 1 : beside);
    },
  });
  return (
    <div className="mb-4">
      <GridList
        aria-label="Pictures of the gallery, in order"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[String(open)]}
        onSelectionChange={(keys) => keys !== 'all' && choose(Number([...keys][0]))}
        dragAndDropHooks={dragAndDropHooks}
        className="border-t border-rule"
      >
        {pictures.map(({ name, picture }, at) => (
          <GridListItem
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture is known by its place, and may stand here twice
            key={at}
            id={String(at)}
            textValue={`${at + 1}, ${name}`}
            className="flex items-center gap-3 border-b border-rule px-1 py-1 data-[selected]:bg-tint"
          >
            <Button slot="drag" look="quiet" aria-label={`Move picture ${at + 1}`}>
              ≡
            </Button>
            {picture ? (
              <Picture picture={picture} sizes="2.5rem" decorative className="size-10 object-cover" />
            ) : (
              <span className="size-10 bg-tint" />
            )}
            <span className="line-clamp-1 min-w-0 flex-1">{name}</span>
          </GridListItem>
        ))}
      </GridList>
      <div className="mt-2 flex gap-2">
        <Button onPress={() => move(open, open - 1)} isDisabled={open === 0}>
          Move earlier
        </Button>
        <Button onPress={() => move(open, open + 1)} isDisabled={open >= pictures.length - 1}>
          Move later
        </Button>
      </div>
    </div>
  );
}
