import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindStylesheet, Stylesheet } from './document-filter.ts';

/** Finds the stylesheets of the build in `nextDir` (".next"). Addresses inside them are made absolute. */
export function stylesheetsOf(nextDir: string): FindStylesheet {
  const known = new Map<string, Stylesheet>();
  return (href) => {
    const path = href.split('?')[0] ?? '';
    if (!/^\/_next\/static\/[\w./-]+\.css$/.test(path) || path.includes('..')) return undefined;
    const found = known.get(path);
    if (found) return found;
    const text = plainProperties(readFileSync(join(nextDir, path.slice('/_next/'.length)), 'utf8'))
      .trim()
      .replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, target: string) =>
        /^(data:|https?:|\/)/.test(target) ? whole : `url(${new URL(target, `http://x${path}`).pathname})`,
      );
    const sheet = { text, digest: createHash('sha256').update(text).digest('base64') };
    known.set(path, sheet);
    return sheet;
  };
}

/**
 * Tailwind registers its inner variables with @property, which validators of HTML do not know yet, and carries the same
 * as plain rules behind @supports for old browsers. Here everyone gets the plain rules: the same effect in fewer bytes.
 */
function plainProperties(css: string): string {
  return css
    .replace(/@property [^{]*\{[^}]*\}/g, '')
    .replace(/(@layer properties\{)@supports [^{]*\{([^{]*\{[^}]*\})\}\}/, '$1$2}');
}
