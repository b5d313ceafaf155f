import type { Image, List, PhrasingContent, RootContent } from 'mdast';
import type { BlockOf, Flow, ListItem } from '../../../news/body/blocks.ts';
import type { Paragraph } from '../../../news/body/inline.ts';
import { type Context, mediaNamed } from './context.ts';
import { inlines, wordsOf } from './inlines.ts';

/** What may stand inside another block; anything else is left out and noted. */
export function flowsOf(nodes: readonly RootContent[], context: Context): Flow[] {
  return nodes.flatMap((node): Flow[] => flowOf(node, context) ?? leftOut(node, context));
}

/** A paragraph, list, quote or picture; undefined when it is none of these. */
export function flowOf(node: RootContent, context: Context): Flow[] | undefined {
  switch (node.type) {
    case 'paragraph':
      return paragraphWithPictures(node.children, context);
    case 'blockquote': {
      const content = paragraphsIn(node.children, context);
      return content.length ? [{ type: 'blockquote', content }] : [];
    }
    case 'list': {
      const content = listItems(node, context);
      return content.length ? [{ type: node.ordered ? 'orderedList' : 'bulletList', content }] : [];
    }
    case 'leafDirective':
      return node.name === 'picture' ? pictureDirective(node, context) : undefined;
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return undefined;
  }
}

/** The items of a list; a list within a list becomes lines of its item. */
export function listItems(list: List, context: Context): ListItem[] {
  return list.children.flatMap((item) => {
    const content = paragraphsIn(item.children, context);
    return content.length ? [{ type: 'listItem' as const, content }] : [];
  });
}

/** The paragraphs among these nodes, those of lists within them too. */
export function paragraphsIn(nodes: readonly RootContent[], context: Context): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return paragraphOf(node.children, context);
    if (node.type === 'list') return node.children.flatMap((item) => paragraphsIn(item.children, context));
    return leftOut(node, context);
  });
}

function leftOut(node: RootContent, context: Context): never[] {
  context.left('name' in node ? `a ${node.name} where it has no place` : node.type);
  return [];
}

/** A paragraph, and below it the pictures that stood in it. */
function paragraphWithPictures(nodes: readonly PhrasingContent[], context: Context): Flow[] {
  const words = nodes.filter(({ type }) => type !== 'image');
  const images = nodes.filter((node) => node.type === 'image');
  const blank = words.every((node) => node.type === 'text' && node.value.trim() === '');
  return [...(blank ? [] : paragraphOf(words, context)), ...images.flatMap((image) => pictureOf(image, context))];
}

function paragraphOf(nodes: readonly PhrasingContent[], context: Context): Paragraph[] {
  const content = inlines(nodes, [], context);
  return content.length ? [{ type: 'paragraph', content }] : [];
}

/** `![alt text](ferry.jpg "Caption")` */
function pictureOf({ url, alt, title }: Image, context: Context): BlockOf<'picture'>[] {
  const found = mediaNamed(url, 'picture', context);
  if (!found) return [];
  const attrs = {
    media: found.key,
    alt: (alt ?? '').trim() || found.alt,
    caption: title?.trim() || null,
    credit: found.credit,
  };
  return [{ type: 'picture', attrs }];
}

type Directive = Extract<RootContent, { type: 'leafDirective' }>;

/** `::picture[Caption]{name=ferry.jpg alt="..." credit="..."}` */
export function pictureDirective({ children, attributes }: Directive, context: Context): BlockOf<'picture'>[] {
  const found = mediaNamed(attributes?.name, 'picture', context);
  if (!found) return [];
  const attrs = {
    media: found.key,
    alt: attributes?.alt?.trim() || found.alt,
    caption: wordsOf(children, context),
    credit: attributes?.credit?.trim() || found.credit,
  };
  return [{ type: 'picture', attrs }];
}
