import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closeDoors } from '../db/database.ts';
import { EXPORT_FORMATS, type ExportFormat, exportStories } from '../lib/export/export-stories.ts';
import { openFolder } from '../lib/export/folder.ts';
import { config } from '../lib/platform/config.ts';
import { now } from '../lib/platform/now.ts';
import { Problem } from '../lib/platform/problem.ts';
import { exportSite } from './export-site.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';

const USAGE = `Writes the whole paper out: every published story with its media, and the site as plain files.

  npm run export -- [options] <folder>

  --as <formats>   some of ${[...EXPORT_FORMATS, 'static'].join(', ')}, with commas between; all of them unless said
  --json           print the report as JSON
  --help           print this

The folder must be empty or not there yet. What it holds afterwards:
  stories.jsonl    our archive: npm run wire -- stories.jsonl brings it back exactly, media too
  ninjs/           IPTC ninjs 3.0, a file a story
  newsml-g2/       IPTC NewsML-G2, a message a story
  wordpress.xml    WXR 1.2 for WordPress > Tools > Import, standing pages too
  markdown/        Markdown with front matter
  media/           pictures, films and sounds as they were uploaded
  static/          the site as plain files for any web server, with SHA256SUMS`;

const OPTIONS = {
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const root = fileURLToPath(new URL('..', import.meta.url));

await run(async () => {
  const { values, positionals } = parsed();
  if (values.help) return console.log(USAGE);
  const [target, ...others] = positionals;
  if (!target || others.length > 0) throw new Problem(`Name one folder to export into.\n\n${USAGE}`);
  const { formats, withSite } = formatsIn(values.as);
  const settings = config();
  await prepareDatabase(settings);
  const folder = await openFolder(target);
  const say = (sentence: string) => values.json || console.error(sentence);
  try {
    const stories = formats.length > 0 ? await exportStories(folder, formats, now(), everyThousand(say)) : null;
    const site = withSite ? await exportSite(settings, root, folder, say) : null;
    await folder.close();
    const report = { folder: target, formats, stories, site };
    console.log(values.json ? JSON.stringify(report, null, 2) : printed(report));
    if (site?.broken.length || stories?.missing.length) process.exitCode = 1;
  } finally {
    closeDoors();
  }
});

type Report = {
  folder: string;
  stories: Awaited<ReturnType<typeof exportStories>> | null;
  site: Awaited<ReturnType<typeof exportSite>> | null;
};

function printed({ folder, stories, site }: Report): string {
  return [
    ...(stories ? [`${stories.stories} stories and ${stories.media} media in ${folder}.`] : []),
    ...(stories?.missing.map((key) => `  not there any more: the file of medium ${key}`) ?? []),
    ...(site ? [`${site.files} files of the site in ${join(folder, 'static')}.`] : []),
    ...(site?.broken.map((address) => `  did not answer: ${address}`) ?? []),
  ].join('\n');
}

function everyThousand(say: (sentence: string) => void) {
  return (stories: number) => stories % 1000 === 0 && say(`${stories} stories`);
}

function formatsIn(option: string | undefined): { formats: ExportFormat[]; withSite: boolean } {
  const named = option?.split(',').map((name) => name.trim()) ?? [...EXPORT_FORMATS, 'static'];
  const formats = EXPORT_FORMATS.filter((format) => named.includes(format));
  const unknown = named.filter((name) => name !== 'static' && !EXPORT_FORMATS.some((format) => format === name));
  if (unknown.length > 0)
    throw new Problem(`--as names ${unknown.join(', ')}; there are ${[...EXPORT_FORMATS, 'static'].join(', ')}.`);
  return { formats, withSite: named.includes('static') };
}

function parsed() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
