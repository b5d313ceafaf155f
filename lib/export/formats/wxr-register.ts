import { nameSlug } from '../../news/slugs.ts';

/** Logins of WordPress are at most 60 letters long; room is left for a number behind. */
const LONGEST_LOGIN = 55;

/** A thing that a WordPress knows by a number, and whether this export names it for the first time. */
export interface Registered {
  number: number;
  isNew: boolean;
}

/** The numbers and short names by which what is exported is known in a WordPress. */
export interface Register {
  next(): number;
  /** A file of the library: used by two stories it is one attachment. */
  file(url: string): Registered;
  /** Who signs, as an account: letters of other scripts are left out of logins there, and names of nothing else lost. */
  account(name: string): Registered & { login: string };
  /** Whether a topic is named for the first time. */
  isNewTag(slug: string): boolean;
}

/** Begins the register of an export. */
export function register(): Register {
  const files = new Map<string, number>();
  const accounts = new Map<string, { number: number; login: string }>();
  const logins = new Set<string>();
  const tags = new Set<string>();
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return {
    next,
    file(url) {
      const known = files.get(url);
      if (known !== undefined) return { number: known, isNew: false };
      const number = next();
      files.set(url, number);
      return { number, isNew: true };
    },
    account(name) {
      const known = accounts.get(name);
      if (known) return { ...known, isNew: false };
      const account = { number: accounts.size + 1, login: freeLogin(name, logins) };
      accounts.set(name, account);
      return { ...account, isNew: true };
    },
    isNewTag(slug) {
      const isNew = !tags.has(slug);
      tags.add(slug);
      return isNew;
    },
  };
}

function freeLogin(name: string, taken: Set<string>): string {
  const wanted = nameSlug(name).slice(0, LONGEST_LOGIN).replace(/-+$/, '') || 'author';
  let login = wanted;
  for (let number = 2; taken.has(login); number += 1) login = `${wanted}-${number}`;
  taken.add(login);
  return login;
}
