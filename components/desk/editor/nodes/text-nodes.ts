import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { isSafeLink } from '#lib/news/body/inline.ts';
import { carried } from './clipboard.ts';

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block flow',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [node.attrs.level === 3 ? 'h3' : 'h2', 0],
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block flow',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const Agate = Node.create({
  name: 'agate',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', { ...carried('agate'), class: 'agate', spellcheck: 'false' }, 0],
});

const CorrectionNote = Node.create({
  name: 'correctionNote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: '[data-block="correctionNote"]' }],
  renderHTML: () => [
    'section',
    { ...carried('correctionNote'), class: 'correction-note my-7 border-y border-rule py-3.5' },
    0,
  ],
});

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
  ],
  renderHTML: () => ['strong', 0],
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i', getAttrs: (element) => element.style.fontStyle !== 'normal' && null }],
  renderHTML: () => ['em', 0],
});

/** Links of the article: nothing but an address, and none that the body's schema would refuse. */
const StoryLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => isSafeLink(element.getAttribute('href') ?? '') && null }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts: () => ({}),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isSafeLink(url),
  shouldAutoLink: (url) => /^https?:\/\//i.test(url),
});

/** Everything that text is made of; lists hold paragraphs and no other list. */
export const textNodes = [
  Document,
  Text,
  Paragraph,
  HardBreak,
  Heading,
  BulletList.extend({ group: 'block flow', content: 'listItem+' }),
  OrderedList.extend({
    group: 'block flow',
    content: 'listItem+',
    addAttributes: () => ({}),
    renderHTML: () => ['ol', 0],
  }),
  ListItem.extend({ content: 'paragraph+' }),
  ListKeymap.configure({ listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }] }),
  Blockquote,
  Agate,
  CorrectionNote,
  StoryLink,
  Bold,
  Italic,
];
