import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import type { Story1 } from './components.ts';

/** The components that speak for a story: itself, and those around it, nearest first. */
export function speakersOf({ component, around }: Story1): XmlElement[] {
  return [component, ...around];
}

/** A line of a story ("HeadLine", "DateLine"), from its own component or the nearest around it that has one. */
export function newsLine(story: Story1, name: string): string | null {
  const all = speakersOf(story).flatMap((speaker) => childrenOf(elementAt(speaker, 'NewsLines'), name));
  return all.map(lineOf).find((line) => line !== null && !/^no headline ?!?$/i.test(line)) ?? null;
}

/** Lines that may stand there several times (KeywordLine), of the nearest component that has any. */
export function newsLines(story: Story1, name: string): string[] {
  for (const speaker of speakersOf(story)) {
    const lines = childrenOf(elementAt(speaker, 'NewsLines'), name)
      .map(lineOf)
      .filter((line) => line !== null);
    if (lines.length) return lines;
  }
  return [];
}

/** What else a sender prints beside a story, with what it calls it: "ProductLine: (Picture+Video)". */
export function otherLines(story: Story1): string[] {
  return speakersOf(story).flatMap((speaker) =>
    childrenOf(elementAt(speaker, 'NewsLines'), 'NewsLine').flatMap((line) => {
      const text = lineOf(elementAt(line, 'NewsLineText'));
      const type = elementAt(line, 'NewsLineType')?.attributes.FormalName ?? '';
      return text ? [/^\d*$/.test(type) ? text : `${type}: ${text}`] : [];
    }),
  );
}

/** Elements of the metadata of a story and of what is around it, by the block and the name they have. */
export function metadata(
  story: Story1,
  block: 'AdministrativeMetadata' | 'DescriptiveMetadata',
  name: string,
): XmlElement[] {
  return speakersOf(story).flatMap((speaker) => [
    ...childrenOf(elementAt(speaker, block), name),
    // ITAR-TASS writes it without its last letter.
    ...(block === 'DescriptiveMetadata' ? childrenOf(elementAt(speaker, 'DescriptiveMetada'), name) : []),
  ]);
}

/** The values of properties of this name. */
export function properties(elements: readonly XmlElement[], name: string): string[] {
  return elements
    .filter(({ attributes }) => attributes.FormalName === name)
    .flatMap(({ attributes }) => attributes.Value?.trim() || []);
}

/** The parties that an element of the administration names. */
export function partiesOf(elements: readonly XmlElement[]): string[] {
  return elements
    .flatMap((element) => childrenOf(element, 'Party'))
    .flatMap(({ attributes }) => attributes.FormalName?.trim() || []);
}
