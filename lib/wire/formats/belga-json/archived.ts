import { splitBodyDateline } from '../../dateline.ts';
import { recordsIn, textIn } from '../../json/read-json.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { bodyOfTelegram } from '../../telegram/body-of-lines.ts';
import { noFacts, type Reading } from '../../wire-item.ts';

const TEXTS = /^(?:Short|Text|Brief|Article|RelatedArticle|Alert|Coverage)$/i;
const BELGA = { key: 'belga', name: 'Belga', signs: ['Belga', 'BELGA'], zone: 'Europe/Brussels' };

/** Reads an object of Belga's archive: its texts are components with a part each (title, lead, body). */
export function readArchived(object: Record<string, unknown>): Reading {
  const id = object.newsItemId ?? object.newsObjectId;
  const guid = typeof id === 'number' || typeof id === 'string' ? String(id) : null;
  const type = textIn(object.assetType) ?? '';
  if (guid === null) return { refused: 'The field “newsItemId” is missing.' };
  if (!TEXTS.test(type)) return { setAside: `It is no text (${type || 'no type'}).`, provider: 'belga', guid };
  const parts = partsOf(object);
  const body = bodyOfTelegram((parts.get('Body') ?? '').split('\n').flatMap((line) => [line.trim(), '']));
  const opened = splitBodyDateline(body);
  const headline = textIn(object.headLine) ?? parts.get('Title') ?? null;
  const created = instantIn(object.validateDate) ?? instantIn(object.createDate);
  const author = recordsIn(object.authors).find((one) => one.type === 'AUTHOR');
  return readingOf({
    ...blankSheet(BELGA),
    guid,
    language: textIn(object.language),
    headline,
    standfirst: parts.get('Lead') ?? null,
    dateline: opened.dateline ?? textIn(object.city),
    topics: keywordsIn(object),
    places: [textIn(object.city), textIn(object.country)],
    body: { body: opened.body, pictures: [], losses: [] },
    publishedAt: created,
    facts: {
      ...noFacts(),
      versionAt: created,
      slugline: textIn(object.topic),
      creditLine: textIn(object.credit),
      subjects: recordsIn(object.packages).map((one) => ({
        scheme: 'category',
        code: `${textIn(one.newsService) ?? ''}/${textIn(one.newsProduct) ?? ''}`,
        name: null,
      })),
      editorialNotes: [textIn(object.editorialInfo), author && `Signed: ${textIn(author.name)}`].filter(
        (said) => typeof said === 'string',
      ),
    },
  });
}

/** The text of each component by its part. */
function partsOf(object: Record<string, unknown>): Map<string, string> {
  const parts = recordsIn(object.newsComponents).flatMap((component): [string, string][] => {
    const proxy = recordsIn(component.proxies)[0];
    const text = textIn(proxy?.varcharData) ?? textIn(proxy?.clobData);
    return text ? [[textIn(component.assetType) ?? '', text]] : [];
  });
  return new Map(parts);
}

function keywordsIn({ keywords }: Record<string, unknown>): string[] {
  const words = Array.isArray(keywords) ? keywords.map(textIn).filter((word) => word !== null) : [];
  return words.map((word) => word.replace(/^#/, ''));
}

/** Unix milliseconds of these years. */
function instantIn(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && value < 4e12 ? Math.floor(value) : null;
}
