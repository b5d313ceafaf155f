import type { MediaFiles } from '#lib/edition/picture.ts';
import type { Block } from '#lib/news/body/blocks.ts';
import { Agate } from './agate.tsx';
import { CorrectionNote, FactBox, KeyPoints, PullQuote } from './boxes.tsx';
import { EmbedCard } from './embed-card.tsx';
import { Brief, LiveEntry, Question, Timeline } from './entries.tsx';
import { Flow, Flows } from './flows.tsx';
import { Gallery } from './gallery.tsx';
import { InlineText } from './inline-text.tsx';
import { Recording } from './recording.tsx';
import { Sheet } from './sheet.tsx';

interface BodyBlockProps {
  block: Block;
  media: MediaFiles;
  /** What runs into a paragraph before its first word. */
  opening: string | null;
  sponsored: boolean;
  /** Whether it is the first of its day, in a live story. */
  newDay: boolean;
}

/** One block of a story. A type without a component does not compile. */
export function BodyBlock({ block, media, opening, sponsored, newDay }: BodyBlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {opening}
          <InlineText content={block.content} sponsored={sponsored} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const;
      return (
        <Heading>
          <InlineText content={block.content} sponsored={sponsored} />
        </Heading>
      );
    }
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'picture':
      return <Flow block={block} media={media} />;
    case 'agate':
      return <Agate text={block.content[0]?.text ?? ''} />;
    case 'gallery':
      return <Gallery gallery={block} media={media} />;
    case 'table':
      return <Sheet table={block} />;
    case 'video':
    case 'audio':
      return <Recording recording={block} media={media} />;
    case 'embedCard':
      return <EmbedCard card={block} />;
    case 'pullQuote':
      return <PullQuote quote={block} />;
    case 'keyPoints':
      return <KeyPoints points={block} />;
    case 'correctionNote':
      return <CorrectionNote note={block} />;
    case 'factBox':
      return (
        <FactBox title={block.attrs.title}>
          <Flows blocks={block.content} media={media} />
        </FactBox>
      );
    case 'timeline':
      return <Timeline timeline={block} media={media} />;
    case 'question':
      return <Question question={block} media={media} />;
    case 'brief':
      return <Brief brief={block} media={media} />;
    case 'liveEntry':
      return <LiveEntry entry={block} media={media} newDay={newDay} />;
  }
}
