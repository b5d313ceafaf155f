import type { MediaFiles } from '#lib/edition/picture.ts';
import type { Body } from '#lib/news/body/body.ts';
import { dayOf } from '#lib/news/dates.ts';
import { site } from '../../../site.ts';
import { BodyBlock } from './body-block.tsx';

interface BodyBlocksProps {
  body: Body;
  media?: MediaFiles;
  dateline?: string | null;
  language?: string;
  /** Whether somebody paid for it: its links are then no recommendation of ours. */
  sponsored?: boolean;
}

const NONE: MediaFiles = new Map();

/** The text of a story, each block by the component of its type; the dateline runs into the first paragraph. */
export function BodyBlocks({
  body,
  media = NONE,
  dateline = null,
  language = 'en',
  sponsored = false,
}: BodyBlocksProps) {
  const [first] = body.content;
  const opening = dateline && (language.startsWith('zh') ? `${dateline}：` : `${dateline} — `);
  return (
    <>
      {opening && first?.type !== 'paragraph' && <p>{dateline}</p>}
      {body.content.map((block, at) => (
        <BodyBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
          key={at}
          block={block}
          media={media}
          opening={at === 0 ? opening : null}
          sponsored={sponsored}
          newDay={beginsDay(body.content, at)}
        />
      ))}
    </>
  );
}

/** Whether a live entry is the first of its day among those above it. */
function beginsDay(blocks: Body['content'], at: number): boolean {
  const block = blocks[at];
  if (block?.type !== 'liveEntry') return false;
  const above = blocks.slice(0, at).findLast((one) => one.type === 'liveEntry');
  return above?.type !== 'liveEntry' || dayOf(above.attrs.at, site.zone) !== dayOf(block.attrs.at, site.zone);
}
