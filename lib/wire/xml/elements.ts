/** An element of a small XML document. */
export interface XmlElement {
  /** Its local name. */
  name: string;
  namespace: string;
  /** By local name, but "xml:lang" and the like with their prefix. */
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** The line its tag ends in, from 1. */
  line: number;
}

/** The elements directly below, of this local name or all of them. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of local names, the first of each. */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** Every element below, at any depth, of this local name, in the order of the document. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All words in an element as they stand. */
export function wordsOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** The words in one line, trimmed; null when there are none. */
export function lineOf(element: XmlElement | undefined): string | null {
  return wordsOf(element).replace(/\s+/g, ' ').trim() || null;
}
