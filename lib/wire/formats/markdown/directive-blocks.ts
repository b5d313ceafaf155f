import type { RootContent, Table } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block, BlockOf } from '../../../news/body/blocks.ts';
import { isSafeLink } from '../../../news/body/inline.ts';
import { instantOf } from '../../../news/dates.ts';
import { type Context, mediaNamed } from './context.ts';
import { flowsOf, listItems, paragraphsIn, pictureDirective } from './flows.ts';
import { inlines, wordsOf } from './inlines.ts';

/** A block written as a directive (`:::factbox[Title]`), its label taken apart from what it holds. */
interface Written {
  label: string | null;
  children: RootContent[];
  attributes: Record<string, string | null | undefined>;
  context: Context;
}

/** What each directive of ours becomes; null when something it cannot do without is missing. */
const MAKERS: Record<string, (written: Written) => Block | null> = {
  pullquote: ({ label, children, context }) =>
    filled({ type: 'pullQuote', attrs: { attribution: label }, content: paragraphsIn(children, context) }),
  factbox: ({ label, children, context }) =>
    titled(label, (title) => ({ type: 'factBox', attrs: { title }, content: flowsOf(children, context) })),
  brief: ({ label, children, context }) =>
    titled(label, (title) => ({ type: 'brief', attrs: { title }, content: flowsOf(children, context) })),
  qa: ({ label, children, context }) =>
    titled(label, (question) => ({ type: 'question', attrs: { question }, content: flowsOf(children, context) })),
  correction: ({ children, context }) => filled({ type: 'correctionNote', content: paragraphsIn(children, context) }),
  keypoints: ({ label, children, context }) =>
    filled({
      type: 'keyPoints',
      attrs: { title: label },
      content: children.flatMap((node) => (node.type === 'list' ? listItems(node, context) : [])),
    }),
  gallery: ({ children, context }) =>
    filled({
      type: 'gallery',
      content: children.flatMap((node) =>
        node.type === 'leafDirective' && node.name === 'picture' ? pictureDirective(node, context) : [],
      ),
    }),
  timeline: ({ label, children, context }) =>
    filled({
      type: 'timeline',
      attrs: { title: label },
      content: children.flatMap((node) => timelineEvent(node, context)),
    }),
  table: ({ label, children, context }) => {
    const [table] = children.filter((node) => node.type === 'table');
    return table ? tableOf(table, label, context) : null;
  },
  entry: ({ label, children, attributes, context }) => {
    const at = instantOf(attributes.time ?? '');
    if (at === null) return null;
    return filled({ type: 'liveEntry', attrs: { at, title: label }, content: flowsOf(children, context) });
  },
  video: (written) => recordingOf('video', written),
  audio: (written) => recordingOf('audio', written),
  embed: ({ label, attributes }) => {
    const { url, description } = attributes;
    return label && url && /^https?:/.test(url) && isSafeLink(url)
      ? { type: 'embedCard', attrs: { url, title: label, description: description?.trim() || null } }
      : null;
  },
};

/** The block that a directive stands for. One that is not ours gives what it holds; a broken one is left out. */
export function directiveBlocks(node: ContainerDirective | LeafDirective, context: Context): Block[] {
  const make = Object.hasOwn(MAKERS, node.name) ? MAKERS[node.name] : undefined;
  const written = writtenIn(node, context);
  if (!make) {
    context.left(`the frame of a ${node.name}`);
    return flowsOf(written.children, context);
  }
  const made = make(written);
  if (!made) context.left(`a ${node.name} that lacks a part`);
  return made ? [made] : [];
}

/** A Markdown table as ours: its first row is its head. */
export function tableOf(table: Table, caption: string | null, context: Context): BlockOf<'table'> {
  return {
    type: 'table',
    attrs: { caption },
    content: table.children.map((row, at) => ({
      type: 'tableRow',
      content: row.children.map((cell) => {
        const content = inlines(cell.children, [], context);
        return {
          type: at === 0 ? 'tableHeader' : 'tableCell',
          content: content.length ? [{ type: 'paragraph', content }] : [],
        };
      }),
    })),
  };
}

function writtenIn(node: ContainerDirective | LeafDirective, context: Context): Written {
  const attributes = node.attributes ?? {};
  if (node.type === 'leafDirective')
    return { label: wordsOf(node.children, context), children: [], attributes, context };
  const [first] = node.children;
  const labelled = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : null;
  return {
    label: labelled && wordsOf(labelled.children, context),
    children: labelled ? node.children.slice(1) : node.children,
    attributes,
    context,
  };
}

function timelineEvent(node: RootContent, context: Context): BlockOf<'timeline'>['content'] {
  if (node.type !== 'containerDirective' || node.name !== 'event') return [];
  const { label, children } = writtenIn(node, context);
  const content = flowsOf(children, context);
  return label && content.length ? [{ type: 'timelineEvent', attrs: { when: label }, content }] : [];
}

function recordingOf(type: 'video' | 'audio', { label, children, attributes, context }: Written): Block | null {
  const found = mediaNamed(attributes.name, type, context);
  if (!found) return null;
  const poster = attributes.poster ? mediaNamed(attributes.poster, 'picture', context) : null;
  const captions = attributes.captions ? mediaNamed(attributes.captions, 'captions', context) : null;
  const transcript = paragraphsIn(children, context);
  return {
    type,
    attrs: {
      media: found.key,
      poster: poster?.key ?? null,
      captions: captions?.key ?? null,
      language: attributes.language ?? 'en',
      caption: label,
      credit: attributes.credit?.trim() || found.credit,
    },
    ...(transcript.length ? { content: transcript } : {}),
  };
}

/** A block that needs something inside; null when there is nothing. */
function filled<B extends Block & { content: unknown[] }>(block: B): B | null {
  return block.content.length ? block : null;
}

function titled<B extends Block & { content: unknown[] }>(label: string | null, make: (title: string) => B): B | null {
  return label ? filled(make(label)) : null;
}
