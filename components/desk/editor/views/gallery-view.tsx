'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { pictureOf } from '#lib/edition/picture.ts';
import type { PictureUse } from '#lib/news/media.ts';
import { Gallery } from '../../../article/blocks/gallery.tsx';
import { Button } from '../../ui/button.tsx';
import { useStoryMedia } from '../story-media.tsx';
import { BlockFrame } from './block-frame.tsx';
import { GalleryOrder } from './gallery-order.tsx';
import { PictureFields } from './picture-fields.tsx';
import { useBlock } from './use-block.ts';

const MOST_PICTURES = 100;

/** Pictures that are looked at together: put in order with the mouse or with keys, one filled in at a time. */
export function GalleryView(props: NodeViewProps) {
  const { media, choose } = useStoryMedia();
  const { set, leave, remove } = useBlock(props);
  const pictures: PictureUse[] = props.node.attrs.pictures;
  const [open, setOpen] = useState(0);
  const at = Math.min(open, pictures.length - 1);
  const picture = pictures[at];
  const add = async () => {
    const chosen = await choose('picture');
    if (!chosen) return;
    const { key, alt, caption, credit } = chosen;
    set({ pictures: [...pictures, { media: key, alt, caption, credit }] });
    setOpen(pictures.length);
  };
  const takeOut = () => (pictures.length > 1 ? set({ pictures: pictures.toSpliced(at, 1) }) : remove());
  const content = pictures.map((attrs) => ({ type: 'picture' as const, attrs }));
  return (
    <BlockFrame
      name={`Gallery of ${pictures.length}`}
      page={<Gallery gallery={{ type: 'gallery', content }} media={media} />}
      leave={leave}
      remove={remove}
    >
      <GalleryOrder
        pictures={pictures.map((use) => ({
          name: use.caption ?? (use.alt || 'Picture'),
          picture: pictureOf(use, media),
        }))}
        open={at}
        choose={setOpen}
        move={(from, to) => {
          const moved = pictures[from];
          if (!moved) return;
          set({ pictures: pictures.toSpliced(from, 1).toSpliced(to, 0, moved) });
          setOpen(to);
        }}
      />
      {picture && (
        <PictureFields
          key={`${at} ${picture.media}`}
          picture={picture}
          change={(changed) => set({ pictures: pictures.with(at, { ...picture, ...changed }) })}
        />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onPress={add} isDisabled={pictures.length >= MOST_PICTURES}>
          Add a picture
        </Button>
        <Button onPress={takeOut}>Take picture {at + 1} out</Button>
      </div>
    </BlockFrame>
  );
}
