import type { Head, WholeFormat, WireFile } from '../../format.ts';
import type { Reading, WirePackage } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { mendWrittenTwice } from '../../xml/written-twice.ts';
import { headlinesOf } from './headlines.ts';
import { languageSaid, type Message, readNewsItem } from './news-item.ts';
import { groupsOf, packageOf, tiesOf } from './packages.ts';
import { isPicture, pictureOf } from './pictures.ts';
import { guidOf } from './said.ts';
import { refuseOtherShapes } from './shape.ts';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const ITEMS = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
  'catalog',
]);

/** NewsML-G2 of any version: an item, or a message of several. */
export const newsmlG2: WholeFormat = {
  name: 'newsml-g2',
  // Some senders leave the namespace out, or write it in another way.
  recognises: ({ root }: Head) =>
    root !== null &&
    (root.name === 'newsMessage' ||
      (root.name !== 'catalog' && ITEMS.has(root.name)) ||
      root.namespace === NAR ||
      isFragment(root.name)),
  read: (file: WireFile) => readDocument(readXml(file.text, { undeclaredPrefixes: true })),
};

/** Parts of an item that documentation prints by themselves. */
function isFragment(name: string): boolean {
  return ['contentSet', 'contentMeta', 'itemMeta', 'groupSet'].includes(name);
}

function readDocument(root: XmlElement): Reading[] {
  refuseOtherShapes(root);
  const mended = mendWrittenTwice(root);
  if (root.name !== 'newsMessage' && !ITEMS.has(root.name))
    return [
      {
        refused: `Only a part of an item (<${root.name}>): it says neither what it is nor who sent it.`,
        line: root.line,
      },
    ];
  const items =
    root.name === 'newsMessage' ? childrenOf(elementAt(root, 'itemSet')).filter(({ name }) => ITEMS.has(name)) : [root];
  if (items.length === 0) return [{ refused: 'A message without any item.', line: root.line }];
  const readings = readItems(items, root);
  return mended > 0 ? readings.map(withMending) : readings;
}

function withMending(reading: Reading): Reading {
  if (!('item' in reading)) return reading;
  const note = 'Signs that had been written twice for XML were mended in what it came in.';
  return { item: { ...reading.item, notes: [...reading.item.notes, note] } };
}

function readItems(items: readonly XmlElement[], root: XmlElement): Reading[] {
  const language = root.attributes['xml:lang'] ?? root.attributes.lang ?? null;
  const news = items.filter(({ name }) => name === 'newsItem');
  const texts = news.filter((item) => !isPicture(item));
  const packages = items.filter(({ name }) => name === 'packageItem');
  const pictures = news.filter(isPicture).flatMap((item) => pictureOf(item, languageSaid(item, language)) ?? []);
  const message: Message = { sender: senderSaid(root), language, ties: tiesOf(packages, texts, pictures) };
  const carried = new Set(texts.map(guidOf));
  const joined = new Set(texts.flatMap((text) => message.ties.picturesOf(guidOf(text) ?? '')).map(({ guid }) => guid));
  const readings = items.flatMap((item): Reading[] => {
    if (item.name === 'newsItem') return joined.has(guidOf(item) ?? '') ? [] : [readNewsItem(item, message)];
    // What a package says, the items that came with it say: where it is.
    if (item.name === 'packageItem' && lists(item, carried)) return [];
    return [setAside(item, message)];
  });
  return withPackages(
    readings,
    packages.filter((item) => lists(item, carried)).flatMap((item) => packageOf(item, message) ?? []),
  );
}

function lists(item: XmlElement, carried: ReadonlySet<string | null>): boolean {
  return groupsOf(item)
    .flat()
    .some((id) => carried.has(id));
}

/** The first story of a message brings its packages along: what they list beside may come in other messages. */
function withPackages(readings: Reading[], packages: WirePackage[]): Reading[] {
  const at = readings.findIndex((reading) => 'item' in reading);
  if (packages.length === 0) return readings;
  return readings.map((reading, index) =>
    index === at && 'item' in reading ? { item: { ...reading.item, packages } } : reading,
  );
}

function senderSaid(root: XmlElement): string | null {
  const header = elementAt(root, 'header') ?? elementAt(root, 'Header');
  return lineOf(elementAt(header, 'sender')) ?? lineOf(elementAt(header, 'origin'));
}

const KINDS: Record<string, string> = {
  conceptItem: 'A person, place, event or other concept, not a text',
  knowledgeItem: 'A list of concepts (a vocabulary), not a text',
  planningItem: 'A plan of coverage to come, not a text',
  catalogItem: 'A catalogue of vocabularies, not a text',
  catalog: 'A catalogue of vocabularies, not a text',
};

function setAside(item: XmlElement, message: Message): Reading {
  const { language } = message;
  const title = headlinesOf(item, languageSaid(item, language)).label;
  const named = title ? `: “${title.slice(0, 120)}”` : '';
  const count = groupsOf(item).flat().length;
  const guid = guidOf(item);
  const reason = KINDS[item.name] ?? `A package that lists ${count} other items and carries none of them`;
  const listed = item.name === 'packageItem' ? packageOf(item, message) : null;
  return { setAside: `${reason}${named}.`, ...(guid ? { guid } : {}), ...(listed ? { lists: listed } : {}) };
}
