import type { JSONContent } from '@tiptap/core';
import type { Block, BlockOf } from '#lib/news/body/blocks.ts';
import type { Body } from '#lib/news/body/body.ts';
import { canonicalBody } from '#lib/news/body/canonical-body.ts';

/** A node as it is being put together; Tiptap's own type does not allow a part that may be undefined. */
interface Draft {
  type: string;
  attrs?: object;
  content?: readonly object[];
}

/** A body as the editor's document (ProseMirror's JSON): titles and captions of blocks become lines of text in them. */
export function documentOf(body: Body): JSONContent {
  const content = canonicalBody(body).content.map(nodeOf);
  return plain({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] });
}

/** Blocks as nodes of the editor, to be put in somewhere. */
export function nodesOf(blocks: readonly Block[]): JSONContent[] {
  return canonicalBody({ type: 'doc', content: [...blocks] }).content.map((block) => plain(nodeOf(block)));
}

function plain(draft: object): JSONContent {
  return JSON.parse(JSON.stringify(draft));
}

function nodeOf(block: Block): object {
  switch (block.type) {
    case 'factBox':
    case 'brief':
      return { type: block.type, content: [title(block.attrs.title), ...block.content] };
    case 'question':
      return { type: block.type, content: [title(block.attrs.question), ...block.content] };
    case 'keyPoints':
      return {
        type: block.type,
        content: [title(block.attrs.title), { type: 'bulletList', content: block.content }],
      };
    case 'liveEntry':
      return {
        type: block.type,
        attrs: { at: block.attrs.at },
        content: [title(block.attrs.title), ...block.content],
      };
    case 'pullQuote':
      return { type: block.type, content: [...block.content, title(block.attrs.attribution)] };
    case 'timeline':
      return {
        type: block.type,
        content: [
          title(block.attrs.title),
          ...block.content.map(({ type, attrs, content }) => ({
            type,
            content: [title(attrs.when), ...content],
          })),
        ],
      };
    case 'table':
      return { type: 'sheet', content: [title(block.attrs.caption), tableOf(block)] };
    case 'gallery':
      return { type: 'gallery', attrs: { pictures: block.content.map(({ attrs }) => attrs) } };
    default:
      return block;
  }
}

function title(words: string | null): Draft {
  return !words ? { type: 'title' } : { type: 'title', content: [{ type: 'text', text: words }] };
}

/** A cell of the editor has a paragraph to write into. */
function tableOf({ content }: BlockOf<'table'>): Draft {
  return {
    type: 'table',
    content: content.map((row) => ({
      type: 'tableRow',
      content: row.content.map(({ type, content }) => ({
        type,
        content: content.length > 0 ? content : [{ type: 'paragraph' }],
      })),
    })),
  };
}
