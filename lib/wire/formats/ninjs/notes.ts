import { isRecord, recordsIn, textIn } from '../../json/read-json.ts';
import type { NinjsItem } from './schema.ts';

/** Under which terms an item may be used: in words, and where rights are written for machines. */
export function usageOf({ usageterms, rightsinfo }: NinjsItem): string | null {
  const rights = rightsinfo?.linkedrights ?? rightsinfo?.encodedrights;
  return [usageterms?.trim(), rights && `Rights: ${rights}`].filter(Boolean).join('\n') || null;
}

/** What an item says to editors: notes, sources, where it may be checked, until when it may be used, how it was made. */
export function editorialNotesOf(item: NinjsItem): string[] {
  const made = isRecord(item.digitalsourcetype) ? textIn(item.digitalsourcetype.name) : null;
  return [
    ...(item.ednote?.trim() ? [item.ednote] : []),
    ...(item.infosources ?? []).flatMap(({ name, literal }) =>
      (name ?? literal) ? [`Source: ${name ?? literal}`] : [],
    ),
    ...(item.trustindicators ?? []).map(({ title, href }) => `${title ?? 'About the sender'}: ${href ?? ''}`.trim()),
    ...(item.expires ? [`Not to be used after ${item.expires}.`] : []),
    ...(made ? [`Made by: ${made}`] : []),
    ...authorsIn(item),
  ];
}

/** Superdesk names everybody who worked on an item, with the part they had in it. */
function authorsIn(item: NinjsItem): string[] {
  const authors = recordsIn((item as { authors?: unknown }).authors);
  return authors.flatMap((author) => {
    const name = textIn(author.name);
    return name ? [`${textIn(author.role) ?? 'author'}: ${name}`] : [];
  });
}
