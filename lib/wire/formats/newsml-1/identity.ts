import { elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';

/** What a NewsItem is, apart from its version. */
export interface Identity {
  providerId: string | null;
  guid: string | null;
  version: number;
}

/** `urn:newsml:ProviderId:DateId:NewsItemId:RevisionId` with what may stand behind the revision. */
const PUBLIC = /^(urn:newsml:[^:]+:[^:]+:.+):(\d+)[A-Z]?$/;

/** Reads the identity of a NewsItem: its public identifier without the revision, else the same made of its parts. */
export function identityOf(item: XmlElement): Identity {
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier');
  const part = (name: string) => lineOf(elementAt(identifier, name));
  const providerId = part('ProviderId');
  const revision = Number(part('RevisionId'));
  return {
    providerId,
    guid: stemOf(part('PublicIdentifier') ?? '') ?? madeOf(providerId, part('DateId'), part('NewsItemId')),
    version: Number.isSafeInteger(revision) && revision > 0 ? revision : 0,
  };
}

/** A public identifier without its revision, which changes; null for what is none. */
export function stemOf(identifier: string): string | null {
  return PUBLIC.exec(identifier)?.[1] ?? null;
}

/** Where the day of an id carries a time, it moves with every revision: a serial number is enough without it. */
function madeOf(provider: string | null, day: string | null, id: string | null): string | null {
  if (!id) return null;
  const stable = day && !(day.includes('T') && /^\d{6,}$/.test(id)) ? day : null;
  return ['urn:newsml', provider, stable, id].filter(Boolean).join(':');
}
