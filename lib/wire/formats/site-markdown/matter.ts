import { TomlDate } from 'smol-toml';

/** What stands above a text, asked by any of the names that site generators have for a thing. */
export class Matter {
  readonly #said: Record<string, unknown>;

  constructor(said: Record<string, unknown>) {
    this.#said = said;
  }

  /** The first of these names that says something. */
  value(...names: string[]): unknown {
    return names.map((name) => this.#at(name)).find((one) => one !== undefined && one !== null && one !== '');
  }

  /** The same as one line of text; null where it says none. */
  text(...names: string[]): string | null {
    return names.map((name) => textOf(this.#at(name))).find((one) => one !== null) ?? null;
  }

  /** A list, however it is written: a list, one name, or (`apart`) names with spaces or commas between them. */
  list(names: string[], apart?: RegExp): string[] {
    return names.flatMap((name) => {
      const value = this.#at(name);
      if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? namesIn(one));
      const text = textOf(value);
      if (text === null) return namesIn(value);
      return apart ? text.split(apart).filter(Boolean) : [text];
    });
  }

  /** Whether one of these names says yes; null where none says anything. */
  flag(...names: string[]): boolean | null {
    const value = this.value(...names);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^(?:true|yes|false|no)$/i.test(value)) return /^(?:true|yes)$/i.test(value);
    return null;
  }

  /** "header.image" is what stands under "image" below "header". */
  #at(path: string): unknown {
    const [first = '', ...more] = path.split('.');
    const found = Object.hasOwn(this.#said, first) ? this.#said[first] : undefined;
    return more.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), found);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name that is written with more about whom it names. */
function namesIn(value: unknown): string[] {
  return isRecord(value) && typeof value.name === 'string' && value.name.trim() ? [value.name.trim()] : [];
}

function textOf(value: unknown): string | null {
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}
