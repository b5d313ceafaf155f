import ExifReader, { type ExpandedTags } from 'exifreader';
import { site } from '../../site.ts';
import { instantOf, isDay, startOfDay } from '../news/dates.ts';

/** What a photographer or an agency wrote into a file. Null where it says nothing. */
export interface FileNotes {
  caption: string | null;
  credit: string | null;
  creator: string | null;
  licence: string | null;
  /** When it was taken (UTC ms); a camera that names no zone is taken to be in the paper's. */
  takenAt: number | null;
  keywords: string | null;
}

export const NO_NOTES: FileNotes = {
  caption: null,
  credit: null,
  creator: null,
  licence: null,
  takenAt: null,
  keywords: null,
};

const LONGEST = 1000;

/** Reads what IPTC, XMP and EXIF say of a picture; nothing where they cannot be read. */
export function readNotes(bytes: Uint8Array): FileNotes {
  try {
    // Compressed notes are not unpacked: a few kilobytes can hold a library.
    return notesOf(ExifReader.load(Buffer.from(bytes), { expanded: true }));
  } catch {
    return NO_NOTES;
  }
}

type Group = object | undefined;

function notesOf({ iptc, xmp, exif }: ExpandedTags): FileNotes {
  const first = (...found: [Group, string][]): string | null => {
    for (const [group, name] of found) {
      const words = cleaned(descriptionOf(group && name in group ? group[name as keyof typeof group] : null));
      if (words) return words;
    }
    return null;
  };
  return {
    caption: first([iptc, 'Caption/Abstract'], [xmp, 'description'], [exif, 'ImageDescription']),
    credit: first([iptc, 'Credit'], [xmp, 'Credit']),
    creator: first([iptc, 'By-line'], [xmp, 'creator'], [exif, 'Artist']),
    licence: first([xmp, 'UsageTerms'], [iptc, 'Copyright Notice'], [xmp, 'rights'], [exif, 'Copyright']),
    takenAt: takenAt(
      first([exif, 'DateTimeOriginal'], [xmp, 'DateCreated'], [iptc, 'Date Created']),
      first([exif, 'OffsetTimeOriginal']),
    ),
    keywords: first([iptc, 'Keywords'], [xmp, 'subject']),
  };
}

/** What a tag says in words; IPTC keeps repeated tags as lists. */
function descriptionOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(descriptionOf).filter(Boolean).join(', ');
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return '';
  return typeof tag.description === 'string' ? tag.description : '';
}

function cleaned(text: string): string {
  const words = text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Cameras that nobody told anything write their own name.
  return /^(OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM|\[?(no description|default|unknown)\]?|[-.\s]*)$/i.test(words)
    ? ''
    : words.slice(0, LONGEST);
}

/** "2008:10:22 16:28:39" of a camera, "2017-07-13T17:01:00+00:00" of a program, "2017-07-13" of an agency. */
function takenAt(written: string | null, offset: string | null): number | null {
  const [, year, month, day, time] =
    /^(\d{4})[:-](\d{2})[:-](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?))?/.exec(
      written ?? '',
    ) ?? [];
  if (!isDay(`${year}-${month}-${day}`)) return null;
  try {
    const start = startOfDay(`${year}-${month}-${day}`, site.zone);
    if (!time) return start;
    const clock = /^\d{2}:\d{2}$/.test(time) ? `${time}:00` : time;
    const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(clock) ? clock : `${clock}${offset ?? ''}`;
    const exact = instantOf(`${year}-${month}-${day}T${zoned}`);
    if (exact !== null) return exact;
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number.parseFloat);
    return start + ((hours * 60 + minutes) * 60 + Math.floor(seconds)) * 1000;
  } catch {
    return null;
  }
}
