import { NOBODY } from '../../sheet/agencies.ts';
import type { Reading, WirePackage } from '../../wire-item.ts';
import { idOf } from './pictures.ts';
import { agencyFor, guidOf, readStory, setAsideFor, signalOf, versionAtOf, versionOf } from './read-story.ts';
import type { NinjsAssociation, NinjsItem } from './schema.ts';

/** More companions than this say nothing about any of them. */
const MOST_COMPANIONS = 100;

/** Readings of an item with what it brings together: whole texts that stand in it, and what belongs together. */
export function withPackage(reading: Reading, item: NinjsItem): Reading[] {
  const texts = (item.associations ?? []).filter(isWholeText);
  const listed = (item.associations ?? []).flatMap((association) => idOf(association) ?? []);
  const carried = texts.map((text) => readCarried(text, item));
  if (item.type !== 'composite' || !guidOf(item)) return [reading, ...carried];
  const own = 'item' in reading ? [guidOf(item)] : [];
  const isKilled = signalOf(item) === 'kill';
  const together: WirePackage = {
    provider: agencyFor(item).key,
    guid: guidOf(item).slice(0, 300),
    version: versionOf(item),
    versionAt: versionAtOf(item),
    guids: isKilled ? [] : [...new Set([...own, ...listed])].slice(0, MOST_COMPANIONS),
  };
  return [packed(reading, together), ...carried];
}

function packed(reading: Reading, together: WirePackage): Reading {
  if ('item' in reading) return { item: { ...reading.item, packages: [together] } };
  if ('refused' in reading) return reading;
  return { ...reading, lists: together };
}

/** Whether what is associated is no mention of an item but the item: it has a text. */
function isWholeText(association: NinjsAssociation): boolean {
  const isText = association.type === 'text' || association.type === 'composite' || !association.type;
  return isText && idOf(association) !== null && (association.bodies ?? []).some(({ value }) => value.trim() !== '');
}

/** An item that stands in another is its sender's where it names nobody. */
function readCarried(association: NinjsAssociation, around: NinjsItem): Reading {
  const sender = agencyFor(around);
  const { name: _, rel: __, associations: ___, ...fields } = association;
  const item: NinjsItem = { ...fields, uri: idOf(association) };
  const reading = setAsideFor(item) ?? readStory(item, []);
  if (!('item' in reading) || agencyFor(item) !== NOBODY) return reading;
  const { content } = reading.item;
  return { item: { ...reading.item, provider: sender.key, content: { ...content, source: sender.name } } };
}
