import { type FileHandle, open } from 'node:fs/promises';
import { Problem } from '../platform/problem.ts';

/** What an MP4 says of the film in it: the size it is shown in, and whether there is one. */
export interface FilmFacts {
  width: number | null;
  height: number | null;
}

interface Box {
  type: string;
  /** Where it begins, where its content begins, and where it ends. */
  at: number;
  inside: number;
  end: number;
}

const MOST_INDEX_BYTES = 64 * 1024 * 1024;
const broken = () => new Problem('This MP4 file is broken: its parts do not fit into it.');

/** Parts that tell of places, cameras and people, and which no player needs. */
const NOTES = new Set(['udta', 'meta', 'uuid']);

/**
 * Empties the parts of an MP4 that say where, by whom and with what it was taken, in the file itself: no part moves, so
 * everything else stays where players look for it.
 * @throws Problem when the file is broken
 */
export async function silenceMp4(path: string): Promise<FilmFacts> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    let facts: FilmFacts = { width: null, height: null };
    for (let at = 0; at < size; ) {
      const box = await boxInFile(file, at, size);
      if (box.type === 'moov') facts = await silenceIndex(file, box);
      else if (NOTES.has(box.type)) await emptyInFile(file, box);
      at = box.end;
    }
    return facts;
  } finally {
    await file.close();
  }
}

async function boxInFile(file: FileHandle, at: number, size: number): Promise<Box> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, at);
  return boxIn(buffer.subarray(0, bytesRead), 0, size - at, at);
}

/** Reads the head of a box at `at` of a buffer; what holds it is `room` bytes long from there. */
function boxIn(buffer: Buffer, at: number, room: number, shift = 0): Box {
  if (buffer.length - at < 8) throw broken();
  const short = buffer.readUInt32BE(at);
  const isLong = short === 1;
  if (isLong && buffer.length - at < 16) throw broken();
  const length = isLong ? Number(buffer.readBigUInt64BE(at + 8)) : short === 0 ? room : short;
  const head = isLong ? 16 : 8;
  if (length < head || length > room) throw broken();
  const start = at + shift;
  return { type: buffer.toString('latin1', at + 4, at + 8), at: start, inside: start + head, end: start + length };
}

/** The boxes that stand in a part of a buffer. */
function boxesIn(buffer: Buffer, { inside, end }: Pick<Box, 'inside' | 'end'>): Box[] {
  const boxes: Box[] = [];
  for (let at = inside; at + 8 <= end; ) {
    const box = boxIn(buffer, at, end - at);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

async function silenceIndex(file: FileHandle, box: Box): Promise<FilmFacts> {
  if (box.end - box.at > MOST_INDEX_BYTES) throw broken();
  const index = Buffer.alloc(box.end - box.inside);
  await file.read(index, 0, index.length, box.inside);
  let facts: FilmFacts = { width: null, height: null };
  for (const part of boxesIn(index, { inside: 0, end: index.length })) {
    if (NOTES.has(part.type)) empty(index, part);
    if (part.type === 'trak') facts = silenceTrack(index, part) ?? facts;
  }
  await file.write(index, 0, index.length, box.inside);
  return facts;
}

/** Empties the notes of a track, or all of one that holds nothing but notes; returns the size of one that shows. */
function silenceTrack(index: Buffer, track: Box): FilmFacts | null {
  const parts = boxesIn(index, track);
  const media = parts.find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(index, media).find(({ type }) => type === 'hdlr');
  const kind = handler ? index.toString('latin1', handler.inside + 8, handler.inside + 12) : '';
  // Cameras write where they are, second by second, into a track of its own.
  if (kind === 'meta') empty(index, track);
  else for (const part of parts) if (NOTES.has(part.type)) empty(index, part);
  const head = parts.find(({ type }) => type === 'tkhd');
  return kind === 'vide' && head ? shownSize(index, head) : null;
}

/** The size of a track: the last eight bytes of its head; before them a matrix that may turn it. */
function shownSize(index: Buffer, head: Box): FilmFacts | null {
  if (head.end - head.inside < 44) return null;
  const width = Math.round(index.readUInt32BE(head.end - 8) / 65_536);
  const height = Math.round(index.readUInt32BE(head.end - 4) / 65_536);
  const isTurned = index.readInt32BE(head.end - 44) === 0;
  return isTurned ? { width: height, height: width } : { width, height };
}

function empty(buffer: Buffer, { at, inside, end }: Box): void {
  buffer.write('free', at + 4, 'latin1');
  buffer.fill(0, inside, end);
}

async function emptyInFile(file: FileHandle, { at, inside, end }: Box): Promise<void> {
  if (end - inside > MOST_INDEX_BYTES) throw broken();
  await file.write(Buffer.from('free', 'latin1'), 0, 4, at + 4);
  await file.write(Buffer.alloc(end - inside), 0, end - inside, inside);
}
