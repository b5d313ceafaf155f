import type { DefaultTreeAdapterTypes } from 'parse5';

export type PastedNode = DefaultTreeAdapterTypes.ChildNode;
export type PastedElement = DefaultTreeAdapterTypes.Element;

/** The value of an attribute; empty where it has none. */
export function attribute({ attrs }: PastedElement, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

/** Whether the style of an element says this of a property. */
export function styled(element: PastedElement, rule: RegExp): boolean {
  return attribute(element, 'style')
    .split(';')
    .some((declaration) => rule.test(declaration.replace(/\s+/g, ' ').trim()));
}

/** The elements below, none inside another that was found. */
export function within(element: PastedElement, ...names: string[]): PastedElement[] {
  return childElements(element).flatMap((child) => (names.includes(child.tagName) ? [child] : within(child, ...names)));
}

export function childElements({ childNodes }: PastedElement): PastedElement[] {
  return childNodes.filter((node): node is PastedElement => 'tagName' in node);
}

/** The words of an element as they stand. */
export function textOf(node: PastedNode): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return node.childNodes.map(textOf).join('');
}

/** Elements that are there for the browser, not for the reader. */
const UNSEEN = new Set(
  'head script style title template noscript noframes xml svg math canvas button input select textarea del'.split(' '),
);

export function isUnseen(element: PastedElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    element.attrs.some(({ name }) => name === 'hidden') ||
    styled(element, /^(display: ?none|visibility: ?hidden|mso-hide: ?all|mso-list: ?ignore|mso-element: ?comment)/i)
  );
}

/** Deeper than any text is meant to be: what is below is read as words. Some are made so that a reader of them fails. */
const DEEPEST = 150;

/** Makes a tree one that can be gone down by calls inside calls. */
export function makeShallow(roots: readonly PastedNode[]): void {
  const nodes = roots.map((node) => ({ node, depth: 0 }));
  for (let next = nodes.pop(); next; next = nodes.pop()) {
    const { node, depth } = next;
    if (!('tagName' in node)) continue;
    if (depth < DEEPEST) for (const child of node.childNodes) nodes.push({ node: child, depth: depth + 1 });
    else node.childNodes = [{ nodeName: '#text', value: flatText(node), parentNode: node }];
  }
}

function flatText(element: PastedElement): string {
  const words: string[] = [];
  const nodes: PastedNode[] = [element];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('value' in node) words.push(node.value);
    else if ('tagName' in node && !isUnseen(node)) for (const child of node.childNodes.toReversed()) nodes.push(child);
  }
  return words.join(' ');
}
