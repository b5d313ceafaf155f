/** The keys of the editor as the dialog tells of them. "Mod" is Ctrl, or Command on a Mac. */
export const SHORTCUTS: readonly { group: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    group: 'Words',
    keys: [
      ['Mod B', 'Bold'],
      ['Mod I', 'Italic'],
      ['Mod K', 'Link, or change a link'],
      ['Shift Enter', 'New line in the same paragraph'],
      ['Mod Z', 'Undo'],
      ['Mod Shift Z', 'Redo'],
      ['Mod F', 'Find and replace'],
    ],
  },
  {
    group: 'Paragraphs',
    keys: [
      ['Mod Alt 0', 'Paragraph'],
      ['Mod Alt 2', 'Heading'],
      ['Mod Alt 3', 'Subheading'],
      ['Mod Shift 8', 'Bullet list'],
      ['Mod Shift 7', 'Numbered list'],
      ['Mod Shift B', 'Quote'],
    ],
  },
  {
    group: 'Blocks',
    keys: [
      ['/', 'Put something in, at the beginning of an empty line'],
      ['Mod Enter', 'Leave the block, write below it'],
      ['Enter', 'On a picture, film, gallery or card: into its form'],
      ['Escape', 'From the form or a bar back into the text'],
      ['Alt Shift ↑', 'Move the block up'],
      ['Alt Shift ↓', 'Move the block down'],
      ['Backspace', 'At the beginning of an empty block: take it away'],
      ['Tab', 'In a table: the next cell; in its caption: the first'],
      ['Alt F10', 'To the toolbar'],
      ['Mod /', 'Keys of the editor'],
    ],
  },
];

/** The keys that do something, as they are printed on the keyboard at hand; null when none do. */
export function keysFor(does: string): string | null {
  const all = SHORTCUTS.flatMap(({ keys }) => keys);
  const found = all.find(([, what]) => what === does || what.startsWith(`${does},`));
  return found ? shownKeys(found[0]) : null;
}

/** Keys as they are printed on the keyboard at hand. */
export function shownKeys(keys: string): string {
  const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent);
  return keys.replace('Mod', isMac ? '⌘' : 'Ctrl');
}
