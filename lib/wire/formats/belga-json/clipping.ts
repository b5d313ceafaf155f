import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { recordsIn, textIn } from '../../json/read-json.ts';
import { instantAt } from '../../read-instant.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { noFacts, type Reading } from '../../wire-item.ts';

/** Reads an article of other papers as Belga's press review lists it: it is theirs, so it waits. */
export function readClipping(article: Record<string, unknown>): Reading {
  const guid = textIn(article.uuid);
  if (!guid) return { refused: 'The field “uuid” is missing.' };
  const lead = textIn(article.lead);
  const body = bodyOfHtml(paragraphs(textIn(article.body) ?? lead), null);
  const published = instantAt(textIn(article.publishDate));
  const source = textIn(article.source);
  return readingOf({
    // The paper signs, not who clipped it.
    ...blankSheet({
      key: 'belga-press',
      name: source ?? 'Belga Press',
      signs: [source ?? 'Belga Press'],
      zone: 'Europe/Brussels',
    }),
    guid,
    language: textIn(article.language),
    headline: textIn(article.title),
    standfirst: textIn(article.body) && lead ? plainText(bodyOfHtml(lead, null).body) : null,
    byline:
      recordsIn(article.authors)
        .map(({ name }) => textIn(name))
        .filter(Boolean)
        .join(', ') || null,
    body,
    publishedAt: published,
    hold: 'an article of another paper, for information',
    facts: {
      ...noFacts(),
      versionAt: published,
      creditLine: source,
      editorialNotes: [textIn(article.subSource), textIn(article.mediumType)].filter((said) => said !== null),
    },
  });
}

/** Plain lines as paragraphs; what is HTML stays. */
function paragraphs(text: string | null): string {
  if (!text || /<\w[^<>]*>/.test(text)) return text ?? '';
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('');
}
