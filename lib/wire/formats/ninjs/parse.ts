import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { isRecord, readJson, recordsIn } from '../../json/read-json.ts';
import { readEach } from '../../telegram/bounds.ts';
import type { Reading } from '../../wire-item.ts';
import { checkItem } from './check.ts';
import { withPackage } from './packages.ts';
import { readStory, setAsideFor } from './read-story.ts';

/** Marks of other JSON that has a field "uri" too. */
const OTHERS =
  /"api_version"|"format"\s*:\s*"digitalwires|"newsObjects"|jsonfeed\.org|"webPublicationDate"|"versionedGuid"|"\$schema"\s*:\s*"https?:\/\/json-schema/;

/** IPTC's News in JSON, versions 1 to 3, and what Superdesk and others write after it: an item, or a list of them. */
export const ninjs: WholeFormat = {
  name: 'ninjs',
  recognises: ({ json, text }) => json && /"(?:uri|guid)"\s*:\s*["\d]/.test(text) && !OTHERS.test(text),
  read: ({ text }) => {
    const { items, own } = itemsIn(linesIn(text) ?? readJson(text));
    if (!items.length) throw new Problem('Line 1: there is no item of ninjs in it.');
    return readEach(items, (item) => (isRecord(item) ? read(item, own) : [{ refused: 'It is no object.' }]));
  },
};

/** An item a line, as queues write them; null where the first line is no whole item. */
function linesIn(text: string): unknown[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  return lines.map(readJson);
}

/** One item, a list of items, or a page of a list under "item" or "items". */
function itemsIn(json: unknown): { items: unknown[]; own: boolean } {
  if (Array.isArray(json)) return { items: json, own: false };
  if (!isRecord(json)) return { items: [], own: false };
  const page = [json.item, json.items, json._items].find((list) => recordsIn(list).length > 0);
  return Array.isArray(page) && json.uri === undefined ? { items: page, own: true } : { items: [json], own: false };
}

function read(raw: Record<string, unknown>, own: boolean): Reading[] {
  const checked = checkItem(raw, own);
  if ('refused' in checked) return [checked];
  return withPackage(setAsideFor(checked.item) ?? readStory(checked.item, checked.unknown), checked.item);
}
