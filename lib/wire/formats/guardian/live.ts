import type { Block, Flow } from '../../../news/body/blocks.ts';
import { bodyOfParagraphs } from '../../../news/body/body.ts';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { withPictureFacts } from '../../sheet/pictures.ts';
import { htmlOfElements } from './elements.ts';
import type { Article } from './schema.ts';

/** The text of an article: of a live one its entries, newest first as they stand; of any other one text. */
export function bodyOfArticle({ blocks, format, webPublicationDate }: Article): HtmlBody {
  const isLive = format.design === 'LiveBlogDesign';
  const read = blocks.map((block) => {
    const { html, pictures, losses } = htmlOfElements(block.elements);
    const body = withPictureFacts(bodyOfHtml(html, null), pictures);
    const at = block.blockFirstPublished ?? block.blockCreatedOn ?? Date.parse(webPublicationDate);
    const content = isLive ? entryOf(at, block.title ?? null, body.body.content) : body.body.content;
    return { content, pictures: body.pictures, losses: [...losses, ...body.losses] };
  });
  return {
    body: { type: 'doc', content: read.flatMap(({ content }) => content) },
    pictures: read.flatMap(({ pictures }) => pictures),
    losses: read.flatMap(({ losses }) => losses),
  };
}

function entryOf(at: number, title: string | null, blocks: Block[]): Block[] {
  const content = blocks.flatMap(flowsOf);
  const heading = title?.replace(/\s+/g, ' ').trim().slice(0, 1000) || null;
  return content.length ? [{ type: 'liveEntry', attrs: { at, title: heading }, content }] : [];
}

/** What may not stand in an entry becomes what may. */
function flowsOf(block: Block): Flow[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'picture':
      return [block];
    case 'heading':
      return [{ type: 'paragraph', content: block.content }];
    case 'gallery':
      return block.content;
    case 'pullQuote':
      return [{ type: 'blockquote', content: block.content }];
    case 'embedCard':
      return [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: block.attrs.title, marks: [{ type: 'link', attrs: { href: block.attrs.url } }] },
          ],
        },
      ];
    default:
      return bodyOfParagraphs(plainText({ type: 'doc', content: [block] }).split('\n')).content.flatMap(flowsOf);
  }
}
