import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { stampOf } from '../dates.ts';
import type { PictureUse } from '../media.ts';
import type { Block, BlockOf, Flow, ListItem } from './blocks.ts';
import type { Body } from './body.ts';
import type { Inline, Mark, Paragraph } from './inline.ts';

/** A file as machines are told of it: a full address. */
export interface TreeFile {
  url: string;
  mime: string;
  width: number;
  height: number;
}

/** What the tree of a body needs to know about the world outside it. */
export interface TreeContext {
  /** The full address of a link, which may be a path of this site. */
  absolute(href: string): string;
  /** The file of a medium, by its key; null when it is not there. */
  file(key: string): TreeFile | null;
  /** Whether somebody paid for the words. */
  sponsored: boolean;
  /** IANA name of the zone in which times are told. */
  zone: string;
  /** What runs into the first paragraph. */
  opening: string | null;
}

/**
 * A body as a tree of plain HTML elements (hast), without classes or scripts, every address full: what feeds, text pages
 * and Markdown are written from.
 */
export function bodyTree(body: Body, context: TreeContext): ElementContent[] {
  const nodes = body.content.flatMap((block) => blockNodes(block, context));
  if (context.opening === null) return nodes;
  const [first, ...rest] = nodes;
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', context.opening.trim()), ...nodes];
  return [{ ...first, children: [{ type: 'text', value: context.opening }, ...first.children] }, ...rest];
}

function blockNodes(block: Block | Flow, context: TreeContext): ElementContent[] {
  const flows = (blocks: readonly Flow[]) => blocks.flatMap((flow) => blockNodes(flow, context));
  const words = (content?: readonly Inline[]) => inlineNodes(content, context);
  const paragraphs = (content: readonly Paragraph[] = []) => content.map((one) => h('p', words(one.content)));
  const items = (content: readonly ListItem[]) => content.map((item) => h('li', itemNodes(item, context)));
  switch (block.type) {
    case 'paragraph':
      return [h('p', words(block.content))];
    case 'heading':
      return [h(`h${block.attrs.level}`, words(block.content))];
    case 'bulletList':
      return [h('ul', items(block.content))];
    case 'orderedList':
      return [h('ol', items(block.content))];
    case 'blockquote':
      return [h('blockquote', paragraphs(block.content))];
    case 'agate':
      return [h('pre', block.content[0]?.text ?? '')];
    case 'pullQuote':
      return [
        h('blockquote', [
          ...paragraphs(block.content),
          ...(block.attrs.attribution ? [h('p', `— ${block.attrs.attribution}`)] : []),
        ]),
      ];
    case 'picture':
      return [pictureNode(block.attrs, context)];
    case 'gallery':
      return block.content.map(({ attrs }) => pictureNode(attrs, context));
    case 'table':
      return [tableNode(block, paragraphs)];
    case 'factBox':
    case 'brief':
      return [h('h2', block.attrs.title), ...flows(block.content)];
    case 'question':
      return [h('h2', block.attrs.question), ...flows(block.content)];
    case 'keyPoints':
      return [h('h2', block.attrs.title ?? 'Key points'), h('ul', items(block.content))];
    case 'timeline':
      return [
        ...(block.attrs.title ? [h('h2', block.attrs.title)] : []),
        ...block.content.flatMap(({ attrs, content }) => [h('h3', attrs.when), ...flows(content)]),
      ];
    case 'liveEntry': {
      const { shown, machine } = stampOf(block.attrs.at, context.zone);
      return [
        h('h2', [h('time', { dateTime: machine }, shown), ...(block.attrs.title ? [`: ${block.attrs.title}`] : [])]),
        ...flows(block.content),
      ];
    }
    case 'video':
    case 'audio':
      return recordingNodes(block, paragraphs, context);
    case 'embedCard':
      return [
        h('p', [h('a', { href: block.attrs.url }, block.attrs.title)]),
        ...(block.attrs.description ? [h('p', block.attrs.description)] : []),
      ];
    case 'correctionNote':
      return [h('h2', 'Correction'), ...paragraphs(block.content)];
  }
}

/** An item of one paragraph is said without the paragraph. */
function itemNodes({ content }: ListItem, context: TreeContext): ElementContent[] {
  const [only, ...more] = content;
  if (more.length === 0) return inlineNodes(only?.content, context);
  return content.map((paragraph) => h('p', inlineNodes(paragraph.content, context)));
}

/** A picture with its caption and credit. */
export function pictureNode({ media, alt, caption, credit }: PictureUse, context: TreeContext): Element {
  const file = context.file(media);
  const legend = [caption, credit].filter(Boolean).join(' ');
  return h('figure', [
    file ? h('img', { src: file.url, alt, width: file.width, height: file.height }) : h('p', alt),
    ...(legend ? [h('figcaption', legend)] : []),
  ]);
}

function tableNode(
  { attrs, content }: BlockOf<'table'>,
  paragraphs: (content: readonly Paragraph[]) => Element[],
): Element {
  const cells = (row: BlockOf<'table'>['content'][number]) =>
    row.content.map((cell) => {
      const [only, ...more] = paragraphs(cell.content);
      return h(cell.type === 'tableHeader' ? 'th' : 'td', more.length === 0 ? (only?.children ?? []) : [only, ...more]);
    });
  const isHead = (row: BlockOf<'table'>['content'][number]) => row.content.every(({ type }) => type === 'tableHeader');
  const heads = content.filter(isHead).map((row) => h('tr', cells(row)));
  const rows = content.filter((row) => !isHead(row)).map((row) => h('tr', cells(row)));
  return h('table', [
    ...(attrs.caption ? [h('caption', attrs.caption)] : []),
    ...(heads.length > 0 ? [h('thead', heads)] : []),
    h('tbody', rows),
  ]);
}

function recordingNodes(
  { type, attrs, content }: BlockOf<'video'> | BlockOf<'audio'>,
  paragraphs: (content?: readonly Paragraph[]) => Element[],
  context: TreeContext,
): ElementContent[] {
  const file = context.file(attrs.media);
  const poster = attrs.poster === null ? null : context.file(attrs.poster);
  const legend = [attrs.caption, attrs.credit].filter(Boolean).join(' ');
  const size = type === 'video' && file ? { width: file.width || null, height: file.height || null } : {};
  const player =
    file &&
    h(type, { controls: true, preload: 'none', poster: poster?.url, ...size }, [
      h('source', { src: file.url, type: file.mime }),
      h('a', { href: file.url }, type === 'video' ? 'Watch the film' : 'Listen to the recording'),
    ]);
  return [
    h('figure', [...(player ? [player] : []), ...(legend ? [h('figcaption', legend)] : [])]),
    ...(content?.length ? [h('h3', 'Transcript'), ...paragraphs(content)] : []),
  ];
}

function inlineNodes(content: readonly Inline[] = [], context: TreeContext): ElementContent[] {
  return content.map((node): ElementContent => {
    if (node.type === 'hardBreak') return h('br');
    return (node.marks ?? []).reduceRight<ElementContent>((inner, mark) => marked(inner, mark, context), {
      type: 'text',
      value: node.text,
    });
  });
}

/** Children go in a list: hastscript takes a bare text node for the attributes of an input. */
function marked(inner: ElementContent, mark: Mark, { absolute, sponsored }: TreeContext): Element {
  switch (mark.type) {
    case 'bold':
      return h('strong', [inner]);
    case 'italic':
      return h('em', [inner]);
    case 'link':
      return h('a', { href: absolute(mark.attrs.href), rel: sponsored ? ['sponsored', 'nofollow'] : undefined }, [
        inner,
      ]);
  }
}
