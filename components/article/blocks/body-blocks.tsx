import type { MediaFiles } from '#lib/edition/picture.ts';
import type { Body } from '#lib/news/body/body.ts';
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
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
        <BodyBlock key={at} block={block} media={media} opening={at === 0 ? opening : null} sponsored={sponsored} />
      ))}
    </>
  );
}
