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
