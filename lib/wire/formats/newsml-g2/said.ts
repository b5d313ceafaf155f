import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';

/** What a property of NewsML-G2 names: its code, else its URI, else its literal. */
export function codeOf(element: XmlElement | undefined): string | null {
  const { qcode, uri, literal } = element?.attributes ?? {};
  return (qcode || uri || literal)?.trim() || null;
}

/** The code without its scheme: "stat:usable" and "http://cv.iptc.org/newscodes/pubstatusg2/usable" -> "usable". */
export function bareCode(element: XmlElement | undefined): string {
  return (codeOf(element) ?? '').replace(/^.*[:/]/, '').toLowerCase();
}

/** Names that stand for something else: abbreviations. */
const SHORT_NAMES = /mnemonic|short|abbr/i;

/** The name of a property in a language, else in none or any other; null where it has none. */
export function nameOf(element: XmlElement | undefined, language: string | null): string | null {
  const names = childrenOf(element, 'name').filter((name) => lineOf(name));
  return lineOf(
    inLanguage(
      names.filter(({ attributes }) => !SHORT_NAMES.test(attributes.role ?? '')),
      language,
    ) ?? names[0],
  );
}

/** What an item asserts about what it names elsewhere by a code alone: the names, by code. */
export function namesAsserted(item: XmlElement, language: string | null): Map<string, string> {
  const named = childrenOf(item, 'assert').flatMap((one): [string, string][] => {
    const [code, name] = [codeOf(one), nameOf(one, language)];
    return code && name ? [[code, name]] : [];
  });
  return new Map(named);
}

/** Of several elements, the first in a language, else the first that says none, else the first. */
export function inLanguage(elements: readonly XmlElement[], language: string | null): XmlElement | undefined {
  const short = (tag: string | null | undefined) => tag?.split('-')[0]?.toLowerCase();
  const tagOf = ({ attributes }: XmlElement) => attributes['xml:lang'];
  return (
    elements.find((element) => tagOf(element) && short(tagOf(element)) === short(language)) ??
    elements.find((element) => !tagOf(element)) ??
    elements[0]
  );
}

/** The text of the first child of this name in the language of the item. */
export function lineIn(parent: XmlElement | undefined, name: string, language: string | null): string | null {
  return lineOf(
    inLanguage(
      childrenOf(parent, name).filter((one) => lineOf(one)),
      language,
    ),
  );
}

/** The text of everything of this name that is worded in the language of the item, each once, in one line. */
export function linesIn(parent: XmlElement | undefined, name: string, language: string | null): string | null {
  const all = childrenOf(parent, name).filter((one) => lineOf(one));
  const own = inLanguage(all, language);
  const kept = all.filter((one) => one.attributes['xml:lang'] === own?.attributes['xml:lang']);
  return [...new Set(kept.map(lineOf))].join(' ') || null;
}

/** The id of an item without anything that surrounds it. */
export function guidOf(item: XmlElement): string | null {
  return item.attributes.guid?.trim() || null;
}

/** What kind of item it says it is: "text", "picture", "video", "composite"; "" where it does not say. */
export function itemClassOf(item: XmlElement): string {
  return bareCode(elementAt(item, 'itemMeta', 'itemClass') ?? elementAt(item, 'itemClass'));
}
