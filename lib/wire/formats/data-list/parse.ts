import type { Head, WholeFormat, WireFile } from '../../format.ts';
import type { Reading } from '../../wire-item.ts';
import { descendantsOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';

/** Lists for machines that agencies send beside their stories: what each is told by, and what it is. */
const LISTS: { root: string; marks: RegExp; says: (root: XmlElement) => string }[] = [
  { root: 'Response', marks: /<(?:Fixture_List|Fixtures)\b/, says: fixtures },
  {
    root: 'results',
    marks: /<guid>|<pollToken>/,
    says: (root) => `A list of ${count(root, 'result')} items of a channel, without their texts.`,
  },
  { root: 'sports-content', marks: /<sports-/, says: sports },
];

/** Lists of fixtures and of items: whole, and no stories, so that they are set aside with what they are. */
export const dataList: WholeFormat = {
  name: 'data-list',
  recognises: ({ root, text }: Head) => LISTS.some((list) => list.root === root?.name && list.marks.test(text)),
  read: (file: WireFile): Reading[] => {
    const root = readXml(file.text, { undeclaredPrefixes: true });
    const list = LISTS.find((one) => one.root === root.name);
    return [{ setAside: list?.says(root) ?? 'A list for machines, no story.' }];
  },
};

/** AAP's fixtures of a sport or a competition. */
function fixtures(root: XmlElement): string {
  const matches = descendantsOf(root, 'Match');
  const sport = elementAt(root, 'Fixtures')?.attributes.Sport;
  const series = descendantsOf(root, 'Series')[0]?.attributes.Name;
  const named = [sport, series].filter(Boolean).join(', ');
  return `A list of ${matches.length} fixtures${named ? ` (${named.slice(0, 120)})` : ''}, no story.`;
}

function sports(root: XmlElement): string {
  const title = lineOf(elementAt(root, 'sports-metadata', 'sports-title'));
  return `Tables of sports data${title ? `: “${title.slice(0, 120)}”` : ''}, no story.`;
}

function count(root: XmlElement, name: string): number {
  return descendantsOf(root, name).length;
}
