import type { SitemapItemLoose } from 'sitemap';
import { type Address, pathOf } from '../../../news/paths.ts';
import { EARLIEST } from '../../../news/story-number.ts';
import { config } from '../../../platform/config.ts';

/** How many addresses a sitemap file holds at most; 50,000 are allowed, and nobody should wait for so many. */
export const FILE_SIZE = 5000;

/** How many rows are read at once: between two of such reads, readers have their turn. It divides a file. */
export const ROWS_AT_ONCE = 500;

/** The first year that a story may be dated in. */
export const FIRST_YEAR = new Date(EARLIEST).getUTCFullYear();

/** What the index says of a file. */
export interface SitemapFile {
  name: string;
  /** When anything in it last changed for readers (UTC ms); null where nothing says so. */
  changedAt: number | null;
}

/** An address in a sitemap, with what is said of it. */
export type Entry = SitemapItemLoose;

/** Files of one sort: which there are, and what stands in one. Nothing stands in a file that there is not. */
export interface SitemapSource {
  files(): Promise<SitemapFile[]>;
  entries(base: string, part: number): AsyncIterable<Entry>;
}

/** The name of part `part` (from 1) of what is too long for one file: "2026-11", "2026-11-2"... */
export function partName(base: string, part: number): string {
  return part === 1 ? base : `${base}-${part}`;
}

const PARTED = /^(\d{4}-\d{2}|undated|latest|sections|authors|topics)(?:-([1-9]\d{0,5}))?$/;
const WHOLE = /^(archive-\d{4}|pages|news|special-reports)$/;

/** Reads the name of a file: what it is of, and which part; null when no file is ever called so. */
export function parseName(name: string): { base: string; part: number } | null {
  const [, base, part] = PARTED.exec(name) ?? WHOLE.exec(name) ?? [];
  return base === undefined || part === '1' ? null : { base, part: Number(part ?? 1) };
}

/** The parts of something of `count` addresses, for the index. */
export function partsOf(base: string, count: number): SitemapFile[] {
  const parts = Math.ceil(count / FILE_SIZE);
  return Array.from({ length: parts }, (_, at) => ({ name: partName(base, at + 1), changedAt: null }));
}

/** A page without anything said of it. */
export function entryOf(address: Address, more: Partial<Entry> = {}): Entry {
  return { url: config().siteUrl + pathOf(address), ...more };
}

/** UTC ms as sitemaps write it. */
export function w3cTime(instant: number): string {
  return new Date(instant).toISOString();
}
