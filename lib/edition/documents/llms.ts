import { documentPath } from '../../news/documents.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { readChrome } from '../read-chrome.ts';
import { documentOf, type MachineDocument } from './document.ts';

/** What a language model's reader should know of the paper (llmstxt.org): what it is, and where its texts lie. */
export async function makeLlms(): Promise<MachineDocument> {
  const { siteUrl } = config();
  const { explore, specialReports, site } = await readChrome();
  const link = (name: string, path: string, note = '') => `- [${name}](${siteUrl}${path})${note ? `: ${note}` : ''}`;
  const feed = (format: 'rss' | 'atom' | 'json') =>
    documentPath({ document: 'feed', of: { page: 'home' }, format, number: 1 });
  const sections = explore.flatMap((department) => [
    link(department.name, department.path, department.blurb ?? ''),
    ...department.sections.map(({ name, path, blurb }) => `  ${link(name, path, blurb ?? '')}`),
  ]);
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description} Published by ${site.publisher}.`,
    '',
    'Every article is complete HTML without scripts. The same text is Markdown at the article’s address with `.md` in place of the last slash, or when a request says `Accept: text/markdown`. Corrections stand in the articles and under /corrections/. A withdrawn article answers 410.',
    '',
    '## Feeds and indexes',
    '',
    link('Everything, newest first', pathOf({ page: 'latest', number: 1 })),
    link('RSS, full text', feed('rss')),
    link('Atom, full text', feed('atom')),
    link('JSON Feed, full text', feed('json')),
    link('Sitemap', documentPath({ document: 'sitemap-index' })),
    link('Text only', documentPath({ document: 'lite-front' })),
    link('Corrections', pathOf({ page: 'corrections', number: 1 })),
    '',
    '## Sections',
    '',
    ...sections,
    ...(specialReports.length > 0
      ? ['', '## Special reports', '', ...specialReports.map(({ title, path }) => link(title, path))]
      : []),
    '',
    '## About',
    '',
    ...['about', 'contact', 'privacy', 'terms'].map((slug) =>
      link(`${slug[0]?.toUpperCase()}${slug.slice(1)}`, pathOf({ page: 'standing', slug })),
    ),
  ];
  return documentOf('text/markdown; charset=utf-8', `${lines.join('\n')}\n`, []);
}
