'use client';
import type { NodeViewProps } from '@tiptap/react';
import { Flow } from '../../../article/blocks/flows.tsx';
import { Button } from '../../ui/button.tsx';
import { useStoryMedia } from '../story-media.tsx';
import { BlockFrame } from './block-frame.tsx';
import { PictureFields } from './picture-fields.tsx';
import { useBlock } from './use-block.ts';

/** A picture in the text. */
export function PictureView(props: NodeViewProps) {
  const { media, choose } = useStoryMedia();
  const { set, leave, remove } = useBlock(props);
  const { media: key, alt, decorative, caption, credit } = props.node.attrs;
  const picture = { media: key, alt, decorative, caption, credit };
  const replace = async () => {
    const chosen = await choose('picture');
    if (chosen)
      set({
        media: chosen.key,
        alt: chosen.alt,
        decorative: undefined,
        caption: chosen.caption,
        credit: chosen.credit,
      });
  };
  return (
    <BlockFrame
      name="Picture"
      page={<Flow block={{ type: 'picture', attrs: picture }} media={media} />}
      leave={leave}
      remove={remove}
    >
      <PictureFields key={key} picture={picture} change={set} />
      <Button className="mt-3" onPress={replace}>
        Another picture
      </Button>
    </BlockFrame>
  );
}
