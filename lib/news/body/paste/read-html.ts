import type { Block } from '../blocks.ts';
import type { Mark, Paragraph } from '../inline.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { attribute, type PastedElement, type PastedNode, styled, textOf } from './elements.ts';
import { itemsOfList, listOf, wordItem } from './read-lists.ts';
import { tableOf } from './read-table.ts';
import { blocksOfText } from './read-text.ts';
import { type Piece, paragraphsOfPieces } from './tidy.ts';
import type { Way } from './way.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark o:p q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const HEADINGS: Record<string, 2 | 3> = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

/** Reads what stands in elements as blocks. */
export class Reading {
  readonly blocks: Block[] = [];
  #pieces: Piece[] = [];
  /** Blocks out of a block that holds only paragraphs: they stand below it. */
  #below: Block[] = [];
  readonly #way: Way;

  constructor(way: Way) {
    this.#way = way;
  }

  /** The blocks of some nodes, read apart from the rest. */
  static blocksIn(nodes: readonly PastedNode[], way: Way): Block[] {
    const reading = new Reading(way);
    for (const node of nodes) reading.#node(node, []);
    reading.#end();
    return reading.blocks;
  }

  /** The paragraphs of some nodes, whatever they stand in. */
  #apart(nodes: readonly PastedNode[]): Paragraph[] {
    return Reading.blocksIn(nodes, this.#way).flatMap((block) => {
      const paragraphs = paragraphsOf(block);
      if (paragraphs.length === 0) this.#below.push(block);
      return paragraphs;
    });
  }

  #node(node: PastedNode, marks: readonly Mark[]): void {
    if ('value' in node) this.#pieces.push({ text: node.value, marks });
    else if ('tagName' in node) this.#element(node, marks);
  }

  #children(element: PastedElement, marks: readonly Mark[]): void {
    for (const child of element.childNodes) this.#node(child, marks);
  }

  #element(element: PastedElement, marks: readonly Mark[]): void {
    const name = element.tagName;
    const taken = this.#way.takes(element);
    if (typeof taken === 'string') this.#pieces.push({ text: taken, marks });
    else if (taken) {
      if (taken.length > 0) this.#end();
      this.#add(taken);
    } else if (name === 'br') this.#pieces.push('break');
    else if (name === 'q') {
      this.#pieces.push({ text: '“', marks });
      this.#children(element, marks);
      this.#pieces.push({ text: '”', marks });
    } else if (INLINE.has(name)) this.#children(element, marksOf(element, marks, this.#way));
    else this.#block(element, marks);
  }

  #block(element: PastedElement, marks: readonly Mark[]): void {
    this.#end();
    const apart = (nodes: readonly PastedNode[]) => this.#apart(nodes);
    const name = element.tagName;
    const level = HEADINGS[name] ?? (attribute(element, 'class') === 'MsoTitle' ? 2 : undefined);
    const item = wordItem(element);
    if (item) {
      const content = apart(element.childNodes);
      if (content.length > 0) this.#item(item.ordered, content);
    } else if (level) this.#heading(level, apart(element.childNodes));
    else if (name === 'ul' || name === 'ol') {
      const items = itemsOfList(element, apart);
      if (items.length > 0) this.blocks.push(listOf(name === 'ol', items));
    } else if (name === 'blockquote') {
      const content = apart(element.childNodes);
      if (content.length > 0) this.blocks.push({ type: 'blockquote', content });
    } else if (name === 'pre') this.#add(blocksOfText(textOf(element)));
    else if (name === 'table') {
      const table = tableOf(element, apart);
      if (table) this.blocks.push(table);
      else this.#children(element, marks);
    } else this.#children(element, marks);
    this.#end();
    this.#add(this.#below.splice(0));
  }

  /** A heading has no bold of its own: it is bold as a whole, or not at all. */
  #heading(level: 2 | 3, paragraphs: Paragraph[]): void {
    const content = paragraphs
      .flatMap((paragraph) => paragraph.content ?? [])
      .map((node) => (node.type === 'text' ? withoutBold(node) : node));
    if (content.length > 0) this.blocks.push({ type: 'heading', attrs: { level }, content });
  }

  /** Word writes the items of a list as paragraphs one after the other. */
  #item(ordered: boolean, content: Paragraph[]): void {
    const list = this.blocks.at(-1);
    if (list?.type === (ordered ? 'orderedList' : 'bulletList')) list.content.push({ type: 'listItem', content });
    else this.blocks.push(listOf(ordered, [{ type: 'listItem', content }]));
  }

  /** One by one: a call takes only so many at once. */
  #add(blocks: readonly Block[]): void {
    for (const block of blocks) this.blocks.push(block);
  }

  /** Ends the paragraph that is being read. */
  #end(): void {
    this.#add(paragraphsOfPieces(this.#pieces));
    this.#pieces = [];
  }
}

function marksOf(element: PastedElement, marks: readonly Mark[], way: Way): readonly Mark[] {
  const name = element.tagName;
  const light = styled(element, /^font-weight: ?(normal|[1-4]00)$/i);
  const heavy = name === 'b' || name === 'strong' || styled(element, /^font-weight: ?(bold|bolder|[6-9]00)$/i);
  const upright = styled(element, /^font-style: ?normal$/i);
  const slanted = name === 'i' || name === 'em' || styled(element, /^font-style: ?(italic|oblique)$/i);
  const href = name === 'a' && attribute(element, 'href') ? way.link(attribute(element, 'href')) : null;
  const more: Mark[] = [
    ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
    ...(heavy && !light ? [{ type: 'bold' as const }] : []),
    ...(slanted && !upright ? [{ type: 'italic' as const }] : []),
  ];
  return [...marks, ...more.filter(({ type }) => marks.every((mark) => mark.type !== type))];
}

function withoutBold(node: { type: 'text'; text: string; marks?: Mark[] | undefined }) {
  const marks = node.marks?.filter(({ type }) => type !== 'bold') ?? [];
  return marks.length > 0 ? { ...node, marks } : { type: node.type, text: node.text };
}
