import type {
  List,
  ListItem as MdListItem,
  Paragraph as MdParagraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block, BlockOf, Flow, ListItem } from '../../news/body/blocks.ts';
import type { Body } from '../../news/body/body.ts';
import type { Inline, Mark, Paragraph } from '../../news/body/inline.ts';
import { rfc3339 } from '../parts.ts';

/** The name of the file of a medium beside a text, by its key; null when it is not there. */
export type FileName = (key: string) => string | null;

/** A body as Markdown with the directives that the wire reads (lib/wire/formats/markdown). */
export function markdownBody(body: Body, file: FileName): RootContent[] {
  return body.content.flatMap((block) => nodesOf(block, file));
}

function nodesOf(block: Block | Flow, file: FileName): RootContent[] {
  const flows = (content: readonly Flow[]) => content.flatMap((flow) => nodesOf(flow, file));
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block)];
    case 'heading':
      return [{ type: 'heading', depth: block.attrs.level, children: phrases(block.content) }];
    case 'bulletList':
    case 'orderedList':
      return [list(block.type === 'orderedList', block.content)];
    case 'blockquote':
      return [{ type: 'blockquote', children: block.content.map(paragraph) }];
    case 'agate':
      return [{ type: 'code', value: block.content[0]?.text ?? '' }];
    case 'pullQuote':
      return [container('pullquote', block.attrs.attribution, block.content.map(paragraph))];
    case 'picture':
      return picture(block, file);
    case 'gallery':
      return [
        container(
          'gallery',
          null,
          block.content.flatMap((one) => picture(one, file)),
        ),
      ];
    case 'table':
      return [container('table', block.attrs.caption, [table(block)])];
    case 'factBox':
      return [container('factbox', block.attrs.title, flows(block.content))];
    case 'brief':
      return [container('brief', block.attrs.title, flows(block.content))];
    case 'question':
      return [container('qa', block.attrs.question, flows(block.content))];
    case 'keyPoints':
      return [container('keypoints', block.attrs.title, [list(false, block.content)])];
    case 'timeline':
      return [
        container(
          'timeline',
          block.attrs.title,
          block.content.map(({ attrs, content }) => container('event', attrs.when, flows(content))),
        ),
      ];
    case 'liveEntry':
      return [container('entry', block.attrs.title, flows(block.content), { time: rfc3339(block.attrs.at) })];
    case 'video':
    case 'audio':
      return recording(block, file);
    case 'embedCard':
      return [leaf('embed', block.attrs.title, { url: block.attrs.url, description: block.attrs.description })];
    case 'correctionNote':
      return [container('correction', null, block.content.map(paragraph))];
  }
}

function picture({ attrs }: BlockOf<'picture'>, file: FileName): LeafDirective[] {
  const name = file(attrs.media);
  return name ? [leaf('picture', attrs.caption, { name, alt: attrs.alt, credit: attrs.credit })] : [];
}

function recording({ type, attrs, content }: BlockOf<'video'> | BlockOf<'audio'>, file: FileName): RootContent[] {
  const name = file(attrs.media);
  if (!name) return [];
  const named = {
    name,
    poster: attrs.poster && file(attrs.poster),
    captions: attrs.captions && file(attrs.captions),
    language: attrs.language,
    credit: attrs.credit,
  };
  return [container(type, attrs.caption, (content ?? []).map(paragraph), named)];
}

function table({ content }: BlockOf<'table'>): Table {
  return {
    type: 'table',
    children: content.map((row) => ({
      type: 'tableRow',
      children: row.content.map((cell) => ({
        type: 'tableCell',
        children: cell.content.flatMap((one, at) => [
          ...(at > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
          ...phrases(one.content),
        ]),
      })),
    })),
  };
}

function list(ordered: boolean, items: readonly ListItem[]): List {
  const children = items.map(
    ({ content }): MdListItem => ({ type: 'listItem', spread: content.length > 1, children: content.map(paragraph) }),
  );
  return { type: 'list', ordered, spread: false, children };
}

function paragraph({ content }: Paragraph): MdParagraph {
  return { type: 'paragraph', children: phrases(content) };
}

function phrases(content: readonly Inline[] = []): PhrasingContent[] {
  return content.map((node) => {
    if (node.type === 'hardBreak') return { type: 'break' };
    return (node.marks ?? []).reduceRight<PhrasingContent>(marked, { type: 'text', value: node.text });
  });
}

function marked(inner: PhrasingContent, mark: Mark): PhrasingContent {
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children: [inner] };
    case 'italic':
      return { type: 'emphasis', children: [inner] };
    case 'link':
      return { type: 'link', url: mark.attrs.href, children: [inner] };
  }
}

type Attributes = Record<string, string | null | undefined>;

function given(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function leaf(name: string, label: string | null, attributes: Attributes): LeafDirective {
  return {
    type: 'leafDirective',
    name,
    attributes: given(attributes),
    children: label ? [{ type: 'text', value: label }] : [],
  };
}

function container(
  name: string,
  label: string | null,
  children: RootContent[],
  attributes: Attributes = {},
): ContainerDirective {
  const labelled: MdParagraph[] = label
    ? [{ type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: label }] }]
    : [];
  return {
    type: 'containerDirective',
    name,
    attributes: given(attributes),
    children: [...labelled, ...children] as ContainerDirective['children'],
  };
}
