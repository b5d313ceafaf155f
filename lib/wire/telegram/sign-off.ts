/** A text without what its sender wrote below it, and those words. */
export interface SignedOff {
  lines: string[];
  /** Lines that only end the text: "dpa wsz jln npr", "(END)", "AAP RTV". */
  signOffs: string[];
  /** Words to editors: notebooks, contacts. */
  notes: string[];
}

/** Lines that end a telegram and are no part of its text. */
const SIGN_OFFS = [
  /^\(?(?:end|ends|fin|ende|more|mfl)\)?\.?(?:\s+item)?$/i,
  /^-+\s*(?:0|30|ends?)\s*-+$/i,
  /^N{4}$/,
  /^dpa(?:\/\w+)?(?:\s+[\p{Ll}\d/]{1,8}){1,8}$/u,
  /^AAP(?:\s+(?:[A-Z]{3,10}|[a-z]{1,4}\/[a-z]{0,4}|[a-z]{2,4}))?$/,
  /^={1,3}\s?\p{L}+$/u,
  /^\([A-Z]{2,6}\s?\\?\/\s?[a-z]{1,4}\)$/,
  /^\([A-Z]{2,4}(?:\/[A-Z]{2,4}){1,3}\)$/,
  /^[A-Z]{2,4}-WF-[\d-]+\s+\d{4}\s?GMT<?$/,
  /^(?:\d+ words|words?:\s*\d+)$/i,
  /^_{2,}=?$/,
  /^Pagemasters$/,
];
const NOTEBOOK = /^#+\s*(?:dpa[- ])?(?:notebook|notizblock)\b/i;

/** Parts sign-off lines and a notebook for editors from the end of a text. */
export function signOff(given: readonly string[]): SignedOff {
  const from = given.findIndex((line) => NOTEBOOK.test(line.trim()));
  const notebook = from === -1 ? [] : given.slice(from + 1);
  const lines = from === -1 ? [...given] : given.slice(0, from);
  const signOffs: string[] = [];
  for (const list of [notebook, lines]) {
    while (list.length && endsText(list.at(-1) ?? '')) {
      const line = list.pop()?.trim();
      if (line && !/^[_=N-]+$/.test(line)) signOffs.unshift(line);
    }
  }
  return { lines, signOffs, notes: notesIn(notebook) };
}

function endsText(line: string): boolean {
  return !line.replace(/\p{Cc}+/gu, ' ').trim() || isSignOff(line);
}

/** Whether a line only ends a text: "dpa wsz jln npr", "(END)", "AAP be/". */
export function isSignOff(line: string): boolean {
  const words = line.replace(/\p{Cc}+/gu, ' ').trim();
  return SIGN_OFFS.some((signed) => signed.test(words));
}

/** One note for each part of a notebook: its heading and what stands below it. */
function notesIn(lines: readonly string[]): string[] {
  const notes: string[] = [];
  for (const line of lines) {
    const words = line.replace(/\p{Cc}+/gu, ' ').trim();
    if (!words || /^[* ]+$|^the following information is not /i.test(words)) continue;
    const heading = /^#+\s*([^\s#].*)$/.exec(words)?.[1];
    const last = notes.length - 1;
    if (heading || last < 0) notes.push(heading ? `${heading}:` : words);
    else notes[last] = `${notes[last]} ${words.replace(/^-\s*/, '')}`;
  }
  return notes.filter((note) => !note.endsWith(':'));
}
