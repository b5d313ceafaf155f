const ATTRIBUTE =
  /([\w-]+)\s*[=:]\s*"([^"]*)"|([\w-]+)\s*[=:]\s*'([^']*)'|([\w-]+)\s*=\s*([^\s'"]+)|"([^"]*)"|'([^']*)'|`([^`]*)`|(\S+)/g;

/** Attributes as shortcodes and tags write them, by name in small letters; those without a name by their place, from "0". */
export function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let place = 0;
  for (const [, a, av, b, bv, c, cv, ...unnamed] of written.replace(/&quot;|[“”″]/g, '"').matchAll(ATTRIBUTE)) {
    const name = a ?? b ?? c;
    if (name) attributes[name.toLowerCase()] = av ?? bv ?? cv ?? '';
    else attributes[place++] = (unnamed.find((one) => one !== undefined) ?? '').replace(/^=/, '');
  }
  return attributes;
}
