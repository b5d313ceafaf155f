import type { Sharp } from 'sharp';

/** What a file says of itself wherever it goes: who made it, whose it is, under what terms. */
export interface CreditNotes {
  creator: string | null;
  credit: string | null;
  licence: string | null;
}

const NAMESPACES = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
].join(' ');

/** Writes who made a picture and whose it is into what is made of it, and nothing else; nothing when neither is known. */
export function withCredit(picture: Sharp, { creator, credit, licence }: CreditNotes): Sharp {
  const said = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    licence && `<dc:rights>${inAnyLanguage(licence)}</dc:rights>`,
    licence && `<xmpRights:UsageTerms>${inAnyLanguage(licence)}</xmpRights:UsageTerms>`,
  ].filter(Boolean);
  if (said.length === 0) return picture;
  const about = `<rdf:Description rdf:about="">${said.join('')}</rdf:Description>`;
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}>${about}</rdf:RDF></x:xmpmeta>`;
  return picture.withXmp(xmp);
}

function inAnyLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
