import type { Body } from '../../news/body/body.ts';
import { splitBodyDateline } from '../dateline.ts';
import { bodyOfTelegram } from './body-of-lines.ts';
import { withinText } from './bounds.ts';
import { signOff } from './sign-off.ts';

/** The text of a telegram, taken apart. */
export interface TelegramText {
  dateline: string | null;
  /** The agencies that the dateline named: "ats afp". */
  sign: string | null;
  /** The reporters that the dateline named. */
  reporters: string | null;
  body: Body;
  /** The lines that signed it off. */
  signOffs: string[];
  /** What was left out or parted, for the report. */
  notes: string[];
  /** Words to editors. */
  editorialNotes: string[];
}

/** Reads the lines of a telegram's text: what signs it off and speaks to editors goes, the dateline is parted from it. */
export function readTelegramText(lines: readonly string[]): TelegramText {
  const { lines: rest, signOffs, notes: editorialNotes } = signOff(withinText(lines));
  const { dateline, sign, reporters, body } = splitBodyDateline(bodyOfTelegram(rest));
  const notes = signOffs.map((line) => `The sign-off “${line.slice(0, 80)}” was left out.`);
  return { dateline, sign, reporters, body, signOffs, notes, editorialNotes };
}
