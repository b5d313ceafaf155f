/** Agencies by the key they are filed under, the name readers see, and what they are called in what they send. */
const SENDERS: [key: string, name: string, called: RegExp][] = [
  ['dpa', 'dpa', /\bdpa\b|deutsche presse-agentur|dpa\.com/i],
  ['aap', 'AAP', /\bAAP(?:IS)?\b|australian associated press|\baap\.com/i],
  ['ap', 'AP', /\bAP\b|[Aa]ssociated [Pp]ress|\bap\.org\b/],
  ['afp', 'AFP', /\bAFP\b|\bafp\b|agence france/i],
  ['reuters', 'Reuters', /reuters/i],
  ['xinhua', 'Xinhua', /xinhua|新华社/i],
  ['kyodo', 'Kyodo', /kyodo|\bKWS\b/i],
  ['ats', 'ATS', /\bats\b|\betf\b|\bSDA\b|[Kk]eystone-(?:SDA|ATS)/],
  ['belga', 'Belga', /belga/i],
  ['ansa', 'ANSA', /\bansa\b/i],
  ['efe', 'EFE', /\befe\b/i],
  ['europapress', 'Europa Press', /europa ?press/i],
  ['tass', 'TASS', /\btass\b/i],
  ['pa', 'PA', /\bPA\b|[Pp]ress [Aa]ssociation/],
  ['ntb', 'NTB', /\bntb\b/i],
  ['tt', 'TT', /\bTT\b|\btt\.se\b/],
  ['stt', 'STT', /\bstt\b/i],
  ['ritzau', 'Ritzau', /ritzau/i],
  ['apa', 'APA', /\bapa\b/i],
  ['anp', 'ANP', /\banp\b/i],
  ['bbc', 'BBC', /\bbbc\b/i],
  ['businesswire', 'Business Wire', /business ?wire/i],
  ['prnewswire', 'PR Newswire', /prnewswire/i],
  ['asianet', 'AsiaNet', /asianet/i],
];

/** Who sent an item: the key it is filed under and the name readers see. */
export interface Sender {
  provider: string;
  name: string;
}

/**
 * The agency that a credit, name, URN or address speaks of: of the first of these that speaks of one, the one named
 * first in it. Null when none is known.
 */
export function senderIn(...said: (string | null | undefined)[]): Sender | null {
  for (const text of said) {
    const found = text ? SENDERS.map(([provider, name, called]) => ({ provider, name, at: text.search(called) })) : [];
    const [first] = found.filter(({ at }) => at !== -1).sort((a, b) => a.at - b.at);
    if (first) return { provider: first.provider, name: first.name };
  }
  return null;
}

/** A sender that goes by the host of its address, without "www.": the last resort. Null for what is no address. */
export function hostSender(address: string | null | undefined): Sender | null {
  if (!address || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '').toLowerCase();
  return host ? { provider: host.slice(0, 100), name: host } : null;
}

/** The key of a name that nobody has heard of: "La Libre Belgique" -> "la-libre-belgique". */
export function keyOfName(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return key.slice(0, 100) || 'unnamed';
}
