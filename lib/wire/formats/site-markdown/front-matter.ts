import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** What stands above a text, by its keys in small letters, and the text. */
export interface Parted {
  matter: Record<string, unknown>;
  text: string;
  isJson: boolean;
}

const YAML = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const NO_YAML = /^---[ \t]*\r?\n---[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const JSON_BEGINS = /^\{\s*\r?\n\s*"(?:title|date|draft|author|authors|slug|tags|categories|description)"\s*:/i;
const LONGEST = 200_000;

/** Whether a text begins as the files of site generators do. */
export function hasFrontMatter(text: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text) || JSON_BEGINS.test(text) || openedMatter(text) !== null;
}

/** Hexo may leave the first line of its front matter out: keys from the first line on, and a line that ends them. */
function openedMatter(text: string): { yaml: string; length: number } | null {
  if (!/^(?:title|date|layout):\s/i.test(text)) return null;
  let length = 0;
  for (const line of text.slice(0, LONGEST).split('\n').slice(0, 60)) {
    if (/^---\s*$/.test(line)) return { yaml: text.slice(0, length), length: length + line.length + 1 };
    if (!/^(?:[\w-]{1,40}:(?:\s|$)|\s|-\s|$)/.test(line)) return null;
    length += line.length + 1;
  }
  return null;
}

/** Takes a file apart into what stands above its text, in YAML, TOML or JSON, and the text; or says why it cannot. */
export function partedFile(file: string): Parted | { refused: string } {
  const toml = TOML.exec(file.slice(0, LONGEST));
  const yaml = NO_YAML.exec(file) ? null : YAML.exec(file.slice(0, LONGEST));
  try {
    if (toml) return parted(parseToml(toml[1] ?? ''), file.slice(toml[0].length));
    if (yaml)
      return parted(
        parseYaml(yaml[1] ?? '', { maxAliasCount: 10, uniqueKeys: false, logLevel: 'error' }),
        file.slice(yaml[0].length),
      );
    const opened = openedMatter(file);
    if (opened)
      return parted(parseYaml(opened.yaml, { maxAliasCount: 10, logLevel: 'error' }), file.slice(opened.length));
    if (JSON_BEGINS.test(file)) return partedJson(file);
  } catch (error) {
    return { refused: `front matter: ${error instanceof Error ? error.message.split('\n')[0] : 'it cannot be read'}` };
  }
  return NO_YAML.test(file) ? parted({}, file.replace(NO_YAML, '')) : { refused: 'the front matter does not end' };
}

function parted(value: unknown, text: string, isJson = false): Parted | { refused: string } {
  if (value === null) return { matter: {}, text, isJson };
  if (typeof value !== 'object' || Array.isArray(value))
    return { refused: 'front matter: no names with what they say' };
  const pairs = Object.entries(value).map(([key, said]) => [key.toLowerCase(), said] as const);
  return { matter: Object.fromEntries(pairs), text, isJson };
}

/** JSON ends where its first brace is closed, outside of any string. */
function partedJson(file: string): Parted | { refused: string } {
  let depth = 0;
  for (const mark of file.slice(0, LONGEST).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (mark[0] === '{') depth += 1;
    if (mark[0] === '}') depth -= 1;
    if (depth > 0) continue;
    const end = mark.index + 1;
    return parted(JSON.parse(file.slice(0, end)), file.slice(end), true);
  }
  return { refused: 'the front matter does not end' };
}
