import { Problem } from '../../../platform/problem.ts';
import { childrenOf, type XmlElement } from '../../xml/elements.ts';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';

const ITEM = [
  'catalog',
  'catalogRef',
  'hopHistory',
  'pubHistory',
  'rightsInfo',
  'itemMeta',
  'contentMeta',
  'partMeta',
  'assert',
  'inlineRef',
  'derivedFrom',
  'derivedFromValue',
];

/** What NewsML-G2 has directly within the elements that hold everything else, in any version of it. */
const CHILDREN: Record<string, string[]> = {
  newsMessage: ['header', 'itemSet'],
  itemSet: ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'],
  newsItem: [...ITEM, 'contentSet'],
  packageItem: [...ITEM, 'groupSet', 'itemRef', 'group'],
};
const KNOWN = new Map(
  Object.entries(CHILDREN).map(([name, children]) => [name, new Set(children.map((child) => child.toLowerCase()))]),
);

/**
 * Refuses a document that only looks like NewsML-G2: with elements where the standard has none. Below the outermost
 * elements, what is not known is passed over, as every agency adds its own.
 */
export function refuseOtherShapes(element: XmlElement): void {
  const known = KNOWN.get(element.name);
  if (!known) return;
  for (const child of childrenOf(element)) {
    // Elements of other namespaces are the extensions that the standard allows.
    if (child.namespace === NAR && !known.has(child.name.toLowerCase()))
      throw new Problem(
        `Line ${child.line}: a <${child.name}> stands in a <${element.name}>, where NewsML-G2 has none.`,
      );
    refuseOtherShapes(child);
  }
}
