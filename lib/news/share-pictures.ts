import { digest } from '../platform/digest.ts';
import { parseNumber, printedNumber } from './story-number.ts';

/** The shapes in which a story's picture is passed on, in pixels: the card of a shared link, and what search engines ask for. */
export const SHARE_SHAPES = {
  card: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const;

export type ShareShape = keyof typeof SHARE_SHAPES;

/** What a share picture can show of a story. */
export interface SharedStory {
  id: number;
  headline: string;
  language: string;
  /** The section it stands in; null where that is not shown. */
  sectionName: string | null;
  /** The key of its lead picture, and after a space the digest of a file that replaced its first; null where it has none that can be shown. */
  leadMedia: string | null;
}

/** What a drawn card says. */
export interface CardWords extends Pick<SharedStory, 'headline' | 'language' | 'sectionName'> {
  siteName: string;
}

/** What a share picture is made of: files of the lead picture, best first, as paths in the store; or words. */
export type ShareSource = { files: string[] } | { words: CardWords };

/** Which story a share picture is of, a digest of what it shows, and its shape. */
export interface ShareAddress {
  id: number;
  digest: string;
  shape: ShareShape;
}

/** Moved on when share pictures are made another way, so that all get new addresses. */
const VERSION = 1;

/** A digest of what the share pictures of a story show: its lead picture, or the words of its card. */
export function shareDigest({ headline, language, sectionName, leadMedia }: SharedStory, siteName: string): string {
  const shown = leadMedia === null ? [headline, sectionName, language, siteName] : [leadMedia];
  return digest(JSON.stringify([VERSION, ...shown])).slice(0, 16);
}

/** The path of a share picture below /media/: "share/2511200001-9rXU2bTk0aEwYb1Q-card.jpg". */
export function shareName({ id, digest, shape }: ShareAddress): string {
  return `share/${printedNumber(id)}-${digest}-${shape}.jpg`;
}

const NAME = /^share\/(\d{10})-([\w-]{16})-(card|16x9|4x3|1x1)\.jpg$/;

/** Reads the path of a share picture below /media/; null when it is none. */
export function parseShareName(name: string): ShareAddress | null {
  const [, number = '', digest = '', word] = NAME.exec(name) ?? [];
  const id = parseNumber(number);
  const shape = Object.keys(SHARE_SHAPES).find((one): one is ShareShape => one === word);
  return id !== null && shape ? { id, digest, shape } : null;
}
