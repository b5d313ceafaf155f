import type { Block, Flow } from './body/blocks.ts';
import { mediaUsed, type StoryContent } from './content.ts';

/**
 * A story whose pictures stand under the keys that they have with us. One that we have not (yet) is left out, and so is
 * what held nothing else.
 * @param keyFor our key for the key in the text; null when there is no such medium
 */
export function withOwnPictures(content: StoryContent, keyFor: (key: string) => string | null): StoryContent {
  if (mediaUsed(content).length === 0) return content;
  const { lead, leadCrop, ...rest } = content;
  const leadKey = lead ? keyFor(lead.media) : null;
  return {
    ...rest,
    ...(lead && leadKey !== null ? { lead: { ...lead, media: leadKey } } : {}),
    ...(lead && leadKey !== null && leadCrop ? { leadCrop } : {}),
    body: { type: 'doc', content: content.body.content.flatMap((block) => ownBlock(block, keyFor)) },
  };
}

/** How many of the media that a story uses are not ours. */
export function strangePictures(content: StoryContent, keyFor: (key: string) => string | null): number {
  return mediaUsed(content).filter((key) => keyFor(key) === null).length;
}

type KeyFor = (key: string) => string | null;

function ownFlows(flows: readonly Flow[], keyFor: KeyFor): Flow[] {
  return flows.flatMap((flow): Flow[] => {
    if (flow.type !== 'picture') return [flow];
    const media = keyFor(flow.attrs.media);
    return media === null ? [] : [{ ...flow, attrs: { ...flow.attrs, media } }];
  });
}

function ownBlock(block: Block, keyFor: KeyFor): Block[] {
  switch (block.type) {
    case 'picture': {
      const media = keyFor(block.attrs.media);
      return media === null ? [] : [{ ...block, attrs: { ...block.attrs, media } }];
    }
    case 'gallery': {
      const content = block.content.flatMap((picture) => {
        const media = keyFor(picture.attrs.media);
        return media === null ? [] : [{ ...picture, attrs: { ...picture.attrs, media } }];
      });
      return content.length ? [{ ...block, content }] : [];
    }
    case 'factBox':
    case 'brief':
    case 'question':
    case 'liveEntry': {
      const content = ownFlows(block.content, keyFor);
      return content.length ? [{ ...block, content }] : [];
    }
    case 'timeline': {
      const content = block.content.flatMap((event) => {
        const flows = ownFlows(event.content, keyFor);
        return flows.length ? [{ ...event, content: flows }] : [];
      });
      return content.length ? [{ ...block, content }] : [];
    }
    case 'video':
    case 'audio': {
      const { media, poster, captions } = block.attrs;
      const own = keyFor(media);
      if (own === null) return [];
      const attrs = {
        ...block.attrs,
        media: own,
        poster: poster && keyFor(poster),
        captions: captions && keyFor(captions),
      };
      return [{ ...block, attrs }];
    }
    default:
      return [block];
  }
}
