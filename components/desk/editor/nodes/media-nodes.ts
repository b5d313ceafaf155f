import { Node } from '@tiptap/core';
import { z } from 'zod';
import { embedAttrs, recordingAttrs } from '#lib/news/body/blocks.ts';
import { pictureUseSchema } from '#lib/news/media.ts';
import { carried, parseCarried } from './clipboard.ts';

const hidden = (value: unknown) => ({ default: value, rendered: false });

export const Picture = Node.create({
  name: 'picture',
  group: 'block flow',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    media: hidden(''),
    alt: hidden(''),
    decorative: hidden(undefined),
    caption: hidden(null),
    credit: hidden(null),
  }),
  parseHTML: () => [parseCarried('picture', pictureUseSchema)],
  renderHTML: ({ node }) => ['figure', carried('picture', node.attrs)],
});

/** Pictures that are looked at together; a block as a whole, because they are put in order and not written. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ pictures: hidden([]) }),
  parseHTML: () => [parseCarried('gallery', z.object({ pictures: z.array(pictureUseSchema).min(1).max(100) }))],
  renderHTML: ({ node }) => ['div', carried('gallery', node.attrs)],
});

/** A film or a sound; what is written inside is its transcript. */
function recording(name: 'video' | 'audio') {
  return Node.create({
    name,
    group: 'block',
    content: 'paragraph*',
    defining: true,
    isolating: true,
    draggable: true,
    addAttributes: () => ({
      media: hidden(''),
      poster: hidden(null),
      captions: hidden(null),
      language: hidden('en'),
      caption: hidden(null),
      credit: hidden(null),
    }),
    parseHTML: () => [parseCarried(name, recordingAttrs)],
    renderHTML: ({ node }) => ['section', carried(name, node.attrs), 0],
  });
}

export const Video = recording('video');
export const Audio = recording('audio');

export const EmbedCard = Node.create({
  name: 'embedCard',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: hidden(''), title: hidden(''), description: hidden(null) }),
  parseHTML: () => [parseCarried('embedCard', embedAttrs)],
  renderHTML: ({ node }) => ['section', carried('embedCard', node.attrs)],
});
