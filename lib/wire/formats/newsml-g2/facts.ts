import type { WireSignal } from '../../../news/wire.ts';
import { instantAt, readInstant } from '../../read-instant.ts';
import { unreadEmbargo } from '../../sheet/embargo-in-words.ts';
import type { WireFacts } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { urgencyOf } from '../nitf/docdata.ts';
import { bareCode, lineIn, linesIn, nameOf } from './said.ts';

/** Notes of dpa that say again, in one text, what its other notes say. */
const REPEATED_NOTES = /notepad$|correctionshort$/;

/** What an item says about itself, but for its subjects, pictures and relations. */
export function factsOf(item: XmlElement, language: string | null, zone: string): Partial<WireFacts> {
  const itemMeta = elementAt(item, 'itemMeta');
  const contentMeta = elementAt(item, 'contentMeta');
  const rights = elementAt(item, 'rightsInfo');
  const version = Number(item.attributes.version ?? 0);
  const holder = elementAt(rights, 'copyrightHolder');
  const embargo = elementAt(itemMeta, 'embargoed');
  const embargoedUntil = instantAt(lineOf(embargo), zone);
  return {
    version: Number.isSafeInteger(version) && version > 0 ? version : 0,
    versionAt: instantAt(lineOf(elementAt(itemMeta, 'versionCreated')), zone),
    signal: signalOf(itemMeta),
    urgency: urgencyOf(lineOf(elementAt(contentMeta, 'urgency'))),
    slugline: lineOf(elementAt(contentMeta, 'slugline')),
    embargoedUntil,
    creditLine: lineIn(contentMeta, 'creditline', language),
    copyright:
      linesIn(rights, 'copyrightNotice', language) ?? nameOf(holder, language) ?? (holder?.attributes.literal || null),
    usage: usageOf(item, rights, language),
    editorialNotes: [...notesOf(itemMeta), ...unreadEmbargo(embargo && wordsOf(embargo), embargoedUntil)],
  };
}

/** When its first version was made (UTC ms), or this one, or its content; null where it says none of them. */
export function publishedAt(item: XmlElement, zone: string): number | null {
  const itemMeta = elementAt(item, 'itemMeta');
  const said = [
    elementAt(itemMeta, 'firstCreated'),
    elementAt(itemMeta, 'versionCreated'),
    elementAt(item, 'contentMeta', 'contentCreated'),
  ];
  return said.map((element) => instantAt(lineOf(element), zone)).find((at) => at !== null) ?? null;
}

function signalOf(itemMeta: XmlElement | undefined): WireSignal {
  const status = bareCode(elementAt(itemMeta, 'pubStatus'));
  if (/^cancell?ed$/.test(status)) return 'kill';
  const signals = childrenOf(itemMeta, 'signal').map(({ attributes }) =>
    `${attributes.qcode ?? attributes.uri ?? ''}`.toLowerCase(),
  );
  if (signals.some((signal) => /\b(?:kill|cancel|withdraw(?:al|n)?)$|^edstat:[kw]$/.test(signal))) return 'kill';
  if (status === 'withheld') return 'withhold';
  return signals.some((signal) => /\bcorrect(?:ion)?$|\brectificati(?:on|f)$|^edstat:c$/.test(signal))
    ? 'correct'
    : 'use';
}

function notesOf(itemMeta: XmlElement | undefined): string[] {
  const notes = childrenOf(itemMeta, 'edNote').concat(childrenOf(itemMeta, 'ednote'));
  return notes
    .filter(({ attributes }) => !REPEATED_NOTES.test(attributes.role ?? ''))
    .map((note) => wordsOf(note).trim())
    .filter(Boolean);
}

function usageOf(item: XmlElement, rights: XmlElement | undefined, language: string | null): string | null {
  const terms = linesIn(rights, 'usageTerms', language);
  const policies = childrenOf(elementAt(item, 'itemMeta'), 'link').filter(({ attributes }) =>
    /rightspolicy/i.test(attributes.rel ?? ''),
  );
  const links = [...childrenOf(rights, 'link'), ...policies].flatMap(({ attributes }) => attributes.href ?? []);
  const said = [terms === 'None' ? null : terms, ...links.map((href) => `Rights policy: ${href}`)];
  return said.filter(Boolean).join(' ') || null;
}

/** A dateline, unless it is only the time of the transmission, as in old packages of Reuters. */
export function datelineSaid(contentMeta: XmlElement | undefined, language: string | null): string | null {
  const line = lineIn(contentMeta, 'dateline', language);
  return line && readInstant(line.replace(/\bGMT(?=[+-])/, '')) === null ? line : null;
}
