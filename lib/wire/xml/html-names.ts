import { decodeHTMLStrict } from 'entities';

/** The letters that HTML has names for ("nbsp", "eacute"), as a parser of XML looks them up: NITF and feeds use them. */
export const HTML_NAMES: Record<string, string> = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? letterNamed(name) : undefined) },
);

function letterNamed(name: string): string | undefined {
  if (!/^\w{2,32}$/.test(name)) return undefined;
  const reference = `&${name};`;
  const letter = decodeHTMLStrict(reference);
  return letter === reference ? undefined : letter;
}
