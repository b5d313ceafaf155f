/** The two tags that do not fit each other, where they are known. */
export interface Tags {
  /** The name in the tag that ends something. */
  ending: string;
  /** The element that stands open there. */
  open: string;
}

/** What is wrong with XML, as a person may be told: what the parser says, or which tag stands where another should. */
export function faultWords(message: string, tags: Tags | null = null): string {
  const reason = message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '');
  if (reason === 'unexpected close tag' && tags) return `</${tags.ending}> stands where <${tags.open}> should end`;
  return reason.replace(/^unmatched closing tag: (.*)$/, '</$1> ends nothing that began');
}

/** The name in the end tag that ends at this place of a text; null when none does. */
export function tagEndingAt(text: string, end: number): string | null {
  const tag = text.slice(Math.max(text.lastIndexOf('</', end), 0), end);
  return /^<\/([^\s<>]{1,80})\s*>$/.exec(tag)?.[1] ?? null;
}

/** Whether an end tag is another one misspelt: a letter too many, too few or wrong, or two that changed places. */
export function isMisspelt(ending: string, open: string): boolean {
  if (ending === open || Math.min(ending.length, open.length) < 3) return false;
  if ([...ending].sort().join('') === [...open].sort().join('')) return true;
  let before = 0;
  while (before < ending.length && ending[before] === open[before]) before += 1;
  let behind = 0;
  const most = Math.min(ending.length, open.length) - before;
  while (behind < most && ending.at(-1 - behind) === open.at(-1 - behind)) behind += 1;
  return ending.length - before - behind <= 1 && open.length - before - behind <= 1;
}
