import { read } from '../../db/database.ts';
import { visibleSections } from '../../db/queries/edition/sections.ts';
import { pathOf } from '../news/paths.ts';
import { exportedPages } from './exported-pages.ts';
import { type ExportedStory, exportedStories } from './exported-story.ts';
import type { Folder } from './folder.ts';
import { archiveLine } from './formats/archive-line.ts';
import { markdownOf } from './formats/markdown.ts';
import { newsmlG2 } from './formats/newsml-g2.ts';
import { ninjsOf } from './formats/ninjs.ts';
import { WXR_END, wxrHead, wxrItems, wxrPage } from './formats/wxr.ts';
import { register } from './formats/wxr-register.ts';
import { takeMedia } from './take-media.ts';

/** What stories go out as. */
export const EXPORT_FORMATS = ['jsonl', 'ninjs', 'newsml-g2', 'wxr', 'markdown'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export came to. */
export interface Exported {
  stories: number;
  media: number;
  /** Files of media that stories use and that are not there any more. */
  missing: string[];
}

/**
 * Writes every published story in each of these formats, with its media, into a folder. Memory does not grow with the
 * archive.
 */
export async function exportStories(
  folder: Folder,
  formats: readonly ExportFormat[],
  now: number,
  tell: (stories: number) => void,
): Promise<Exported> {
  const exported: Exported = { stories: 0, media: 0, missing: [] };
  const media = new Map<string, string>();
  const writers = formats.map((format) => WRITERS[format](folder, media, now));
  for await (const story of exportedStories()) {
    const { missing } = await takeMedia(story, media, folder.write);
    exported.missing.push(...missing);
    for (const writer of writers) await writer.story(story);
    exported.stories += 1;
    tell(exported.stories);
  }
  for (const writer of writers) await writer.end?.();
  return { ...exported, media: media.size };
}

interface Writer {
  story(story: ExportedStory): Promise<void>;
  end?(): Promise<void>;
}

const WRITERS: Record<ExportFormat, (folder: Folder, media: ReadonlyMap<string, string>, now: number) => Writer> = {
  jsonl: (folder, media) => {
    let names: Map<string, string> | null = null;
    return {
      async story(story) {
        names ??= new Map((await sectionsOf()).map(({ path, name }) => [path, name]));
        await folder.append('stories.jsonl', `${archiveLine(story, media, names)}\n`);
      },
    };
  },
  ninjs: (folder) => ({
    story: (story) =>
      folder.write(`ninjs/${numberOf(story)}.json`, Buffer.from(`${JSON.stringify(ninjsOf(story), null, 2)}\n`)),
  }),
  'newsml-g2': (folder, _, now) => ({
    story: (story) => folder.write(`newsml-g2/${numberOf(story)}.xml`, Buffer.from(newsmlG2(story, now))),
  }),
  wxr: (folder) => {
    const known = register();
    let begun = false;
    const begin = async () => {
      if (!begun) await folder.append('wordpress.xml', wxrHead(await sectionsOf()));
      begun = true;
    };
    return {
      async story(story) {
        await begin();
        await folder.append('wordpress.xml', wxrItems(story, known));
      },
      async end() {
        await begin();
        for (const page of await exportedPages()) await folder.append('wordpress.xml', wxrPage(page, known));
        await folder.append('wordpress.xml', WXR_END);
      },
    };
  },
  markdown: (folder, media) => ({
    story: (story) => {
      const path = pathOf({ page: 'article', section: story.whole.row.sectionPath, id: story.number });
      const depth = path.split('/').length - 2;
      const file = (key: string) => {
        const name = media.get(key);
        return name ? '../'.repeat(depth) + name : null;
      };
      return folder.write(`markdown${path.replace(/\/$/, '')}.md`, Buffer.from(markdownOf(story, file)));
    },
  }),
};

function numberOf({ number }: ExportedStory): string {
  return String(number).padStart(10, '0');
}

/** The sections of the paper, departments before what is in them. */
async function sectionsOf() {
  const sections = await read(visibleSections);
  return sections.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
}
