import { Node } from '@tiptap/core';
import { z } from 'zod';
import { EARLIEST, LATEST } from '#lib/news/story-number.ts';
import { carried, parseCarried } from './clipboard.ts';

/**
 * A title, a caption or an attribution is a line of text inside its block, so that the cursor, find and replace, undo
 * and copying treat it like any other line.
 */
const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: '[data-block="title"]' }],
  renderHTML: () => ['div', { ...carried('title'), class: 'block-title' }, 0],
});

/** A block with a title and what stands below it. */
function box(name: string, className: string, content = 'title flow+', group = 'block') {
  return Node.create({
    name,
    group,
    content,
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: `[data-block="${name}"]` }],
    renderHTML: () => ['section', { ...carried(name), class: className }, 0],
  });
}

const liveEntryAttrs = z.object({ at: z.number().int().min(EARLIEST).max(LATEST) });

/** An entry of a live story. Its hour is shown and set by its view. */
export const LiveEntry = Node.create({
  name: 'liveEntry',
  group: 'block',
  content: 'title flow+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ at: { default: EARLIEST, rendered: false } }),
  parseHTML: () => [parseCarried('liveEntry', liveEntryAttrs)],
  renderHTML: ({ node }) => ['section', carried('liveEntry', node.attrs), 0],
});

export const boxNodes = [
  Title,
  box('factBox', 'fact-box my-8 border-t-2 border-accent bg-tint px-5 py-4 font-sans text-small'),
  box('brief', 'brief mt-8 border-t-2 border-ink pt-3'),
  box('question', 'question mt-9 border-t border-rule pt-4'),
  box('keyPoints', 'key-points my-8 border-t border-ink pt-4 pb-1', 'title bulletList'),
  box('pullQuote', 'pull-quote my-10 border-t-2 border-accent pt-4', 'paragraph+ title'),
  box('timeline', 'timeline my-9', 'title timelineEvent+'),
  box('timelineEvent', 'timeline-event relative ps-6', 'title flow+', ''),
];
