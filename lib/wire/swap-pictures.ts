import type { Block, BlockOf, Flow } from '../news/body/blocks.ts';
import type { StoryContent } from '../news/content.ts';

/** Which medium of ours each picture has become, by the key under which it stands in the content. */
export type FoundPictures = ReadonlyMap<string, string>;

/**
 * Content with our media in place of the keys under which its pictures came. A picture that none was found for is
 * taken out, and the box or gallery that held nothing else with it.
 */
export function swapPictures(content: StoryContent, found: FoundPictures): StoryContent {
  const { lead, ...rest } = content;
  const media = lead && found.get(lead.media);
  const blocks = content.body.content.flatMap((block) => swapped(block, found));
  return {
    ...rest,
    ...(lead && media ? { lead: { ...lead, media } } : {}),
    body: { type: 'doc', content: blocks },
    kind: content.kind === 'news' && blocks.length === 0 ? 'flash' : content.kind,
  };
}

function swapped(block: Block, found: FoundPictures): Block[] {
  switch (block.type) {
    case 'picture':
      return picture(block, found);
    case 'gallery': {
      const content = block.content.flatMap((one) => picture(one, found));
      return content.length > 1 ? [{ type: 'gallery', content }] : content;
    }
    case 'factBox':
    case 'brief':
    case 'question':
    case 'liveEntry': {
      const content = flows(block.content, found);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'timeline': {
      const events = block.content.map((event) => ({ ...event, content: flows(event.content, found) }));
      const content = events.filter((event) => event.content.length > 0);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    default:
      return [block];
  }
}

function flows(content: readonly Flow[], found: FoundPictures): Flow[] {
  return content.flatMap((flow): Flow[] => (flow.type === 'picture' ? picture(flow, found) : [flow]));
}

function picture(block: BlockOf<'picture'>, found: FoundPictures): BlockOf<'picture'>[] {
  const media = found.get(block.attrs.media);
  return media ? [{ ...block, attrs: { ...block.attrs, media } }] : [];
}
