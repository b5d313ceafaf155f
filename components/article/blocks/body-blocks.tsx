import type { Block, Body } from '#lib/news/body.ts';
import { Agate } from './agate.tsx';
import { InlineText } from './inline-text.tsx';

interface BodyBlocksProps {
  body: Body;
  dateline?: string | null;
  language?: string;
}

/** The text of a story, each block by the component of its type; the dateline runs into the first paragraph. */
export function BodyBlocks({ body, dateline = null, language = 'en' }: BodyBlocksProps) {
  const [first] = body.content;
  const opening = dateline && (language.startsWith('zh') ? `${dateline}：` : `${dateline} — `);
  return (
    <>
      {opening && first?.type !== 'paragraph' && <p>{dateline}</p>}
      {body.content.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
        <BodyBlock key={at} block={block} opening={at === 0 ? opening : null} />
      ))}
    </>
  );
}

function BodyBlock({ block, opening }: { block: Block; opening: string | null }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {opening}
          <InlineText content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const;
      return (
        <Heading>
          <InlineText content={block.content} />
        </Heading>
      );
    }
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol';
      return (
        <List>
          {block.content.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
            <li key={at}>
              <Paragraphs paragraphs={item.content} />
            </li>
          ))}
        </List>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <Paragraphs paragraphs={block.content} />
        </blockquote>
      );
    case 'agate':
      return <Agate text={block.content[0]?.text ?? ''} />;
  }
}

function Paragraphs({ paragraphs }: { paragraphs: { content?: Parameters<typeof InlineText>[0]['content'] }[] }) {
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    <p key={at}>
      <InlineText content={paragraph.content} />
    </p>
  ));
}
