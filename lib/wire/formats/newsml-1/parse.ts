import type { Head, WholeFormat, WireFile } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { type Agency, agencyOf, NOBODY } from '../../sheet/agencies.ts';
import { leadOf, withPictureFacts } from '../../sheet/pictures.ts';
import { EMBARGOED_WITHOUT_END, readingOf } from '../../sheet/reading-of.ts';
import { letters } from '../../sheet/words.ts';
import { factSubjects, topicsOf } from '../../subjects/subjects.ts';
import { noFacts, type Reading, type WireRelation } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, type XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { contentIn, type Story1, storiesIn } from './components.ts';
import { linesOf, managementOf, namesOfCodes, placesOf, subjectsOf } from './facts.ts';
import { type Identity, identityOf } from './identity.ts';
import { metadata, newsLine, partiesOf, speakersOf } from './lines.ts';
import { listedBy, newsItemsIn, withPackage } from './packages.ts';
import { mediaOf } from './pictures.ts';
import { type Texts1, textsOf } from './text.ts';

/** NewsML 1.0 to 1.2, as agencies send it that began before 2006. */
export const newsml1: WholeFormat = {
  name: 'newsml-1',
  recognises: ({ root }: Head) => root?.name === 'NewsML',
  read: (file: WireFile) => readDocument(readXml(file.text, { undeclaredPrefixes: true })),
};

/** What a story needs to know of the item and document it stands in. */
interface Setting {
  item: XmlElement;
  envelope: XmlElement | undefined;
  names: ReadonlyMap<string, string>;
  identity: Identity;
  stories: readonly Story1[];
}

const UPDATE = 'It changes single lines of an earlier version and carries no text of its own.';

/** No agency sends more in one item; each is read knowing of all the others. */
const MOST_STORIES = 200;

function readDocument(root: XmlElement): Reading[] {
  const items = newsItemsIn(root);
  if (items.length === 0) return [{ setAside: 'A NewsML document without any news item.' }];
  const names = namesOfCodes(root);
  return items.flatMap((item) => {
    const components = childrenOf(item, 'NewsComponent');
    const stories = components.flatMap((component) => storiesIn(component));
    if (stories.length > MOST_STORIES) return [{ refused: `It has more than ${MOST_STORIES} stories in one item.` }];
    const setting = { item, envelope: elementAt(root, 'NewsEnvelope'), names, identity: identityOf(item), stories };
    const [first] = stories;
    if (!first) return [setAside(setting, elementAt(item, 'Update') ? UPDATE : 'It carries no content.')];
    const readings = stories.map((story) => readStory(story, setting));
    return withPackage(readings, listedBy(item, root), packageAs(first, setting));
  });
}

/**
 * What an item is as a package, for what it brings together; null for one that nobody could name again, and for one
 * text in several languages.
 */
function packageAs(story: Story1, setting: Setting) {
  const { item, envelope, identity } = setting;
  const agency = senderOf(story, setting);
  if (!identity.guid || inOtherLanguages(setting)) return null;
  const { versionAt, signal } = managementOf(item, envelope, agency.zone);
  return {
    ...{ provider: agency.key, guid: identity.guid.slice(0, 300), version: identity.version, versionAt },
    isKilled: signal === 'kill',
  };
}

function readStory(story: Story1, setting: Setting): Reading {
  const { item, envelope, identity } = setting;
  const agency = senderOf(story, setting);
  const media = mediaOf(story);
  const pictures = media.flatMap((medium) => ('picture' in medium ? [medium] : []));
  const texts = textsOf(
    story,
    (reference) => pictures.find(({ duid }) => duid === reference.replace(/^#/, ''))?.picture ?? null,
  );
  const said = managementOf(item, envelope, agency.zone);
  const losses = [...new Set(media.flatMap((medium) => ('loss' in medium ? [medium.loss] : [])))];
  const headline = newsLine(story, 'HeadLine') ?? texts.title ?? texts.nitf?.headline ?? null;
  const aside =
    said.signal === 'kill' ? null : whyNoStory(story, texts.html || texts.lead || '', headline, losses.length > 0);
  if (aside) return setAside(setting, aside, agency);
  const known = [
    ...pictures.toSorted((a, b) => Number(a.logo) - Number(b.logo)).map(({ picture }) => picture),
    ...texts.pictures,
  ];
  const body = withPictureFacts(bodyOfHtml(texts.html, null), known);
  const subjects = subjectsOf(story, setting.names);
  const guid = guidOf(story, setting);
  const below = newsLine(story, 'SubHeadLine');
  const lines = linesOf(story, item);
  const [standfirst = null, ...further] = standfirstsOf(texts, isSlug(below) ? null : below);
  const { firstCreated, embargoed, related, ...facts } = said;
  return readingOf({
    agency,
    guid,
    language: languageOf(story, item),
    headline: headline ?? (said.signal === 'kill' ? `Withdrawn: ${identity.guid}` : null),
    kicker: newsLine(story, 'SeriesLine'),
    standfirst,
    byline: newsLine(story, 'ByLine') ?? texts.nitf?.byline ?? null,
    dateline: newsLine(story, 'DateLine') ?? texts.nitf?.dateline ?? null,
    topics: topicsOf(subjects),
    places: placesOf(story),
    body: { ...body, losses: [...body.losses, ...texts.losses, ...losses] },
    lead: leadOf(
      body,
      pictures.filter(({ logo }) => !logo).map(({ picture }) => picture),
    ),
    publishedAt: firstCreated ?? facts.versionAt,
    translationGroup: inOtherLanguages(setting) ? identity.guid : null,
    hold: embargoed && facts.embargoedUntil === null ? EMBARGOED_WITHOUT_END : null,
    notes: [],
    facts: {
      ...noFacts(),
      ...facts,
      ...lines,
      editorialNotes: [
        ...lines.editorialNotes,
        ...further.map((line) => `Further standfirst: ${line}`),
        ...(texts.nitf?.notes ?? []),
      ],
      slugline: lines.slugline ?? (isSlug(below) ? below : null),
      version: identity.version,
      subjects: factSubjects(subjects),
      pictures: body.pictures,
      related: [...related, ...siblingsOf(guid, setting)],
    },
  });
}

/** What may stand between headline and text, the best first, each once. */
function standfirstsOf({ lead, subtitle, nitf }: Texts1, below: string | null): string[] {
  const lines = [lead, below, subtitle, nitf?.abstract].flatMap((line) => line?.trim() || []);
  return [...new Map(lines.toReversed().map((line) => [letters(line), line])).values()].toReversed();
}

/** "INDIA SUCESOS": words to sort by, where other agencies have a second headline. */
function isSlug(line: string | null): boolean {
  return line !== null && line.split(' ').length <= 4 && /\p{Lu}/u.test(line) && !/[\p{Ll}\p{Lo}]/u.test(line);
}

function senderOf(story: Story1, { identity, envelope }: Setting): Agency {
  const sent = partiesOf(childrenOf(envelope, 'SentFrom'));
  const providers = partiesOf(metadata(story, 'AdministrativeMetadata', 'Provider'));
  return (
    agencyOf(
      identity.providerId,
      ...providers,
      ...sent,
      ...partiesOf(metadata(story, 'AdministrativeMetadata', 'Source')),
    ) ?? NOBODY
  );
}

function languageOf(story: Story1, item: XmlElement): string | null {
  const [own] = metadata({ ...story, around: [] }, 'DescriptiveMetadata', 'Language');
  const [around] = metadata(story, 'DescriptiveMetadata', 'Language');
  const tags = speakersOf(story).map(({ attributes }) => attributes['xml:lang']);
  const nitf = descendantsOf(story.component, 'nitf')[0]?.attributes.baselang;
  return (
    own?.attributes.FormalName ||
    tags.find(Boolean) ||
    around?.attributes.FormalName ||
    nitf ||
    item.attributes['xml:lang'] ||
    null
  );
}

/** One of several stories in an item goes by the id of its component, else by its language. */
function guidOf(story: Story1, { identity, stories, item }: Setting): string | null {
  const [marked] = [item, story.component]
    .map(({ attributes }) => attributes.Duid)
    .filter((duid) => duid && duid !== '0');
  const own = identity.guid ?? marked ?? null;
  if (stories.length < 2 || !own) return own;
  const duid = story.component.attributes.Duid;
  return `${own}#${duid && duid !== '0' ? duid : (languageOf(story, item) ?? stories.indexOf(story))}`;
}

function inOtherLanguages({ stories }: Setting): boolean {
  const choice = stories
    .flatMap(({ around }) => around)
    .flatMap((component) => childrenOf(component, 'BasisForChoice'));
  return stories.length > 1 && choice.some((basis) => JSON.stringify(basis.children).includes('Language'));
}

function siblingsOf(guid: string | null, setting: Setting): WireRelation[] {
  const kind = inOtherLanguages(setting) ? 'translation' : 'package';
  const all = setting.stories.map((story) => guidOf(story, setting)).filter((id) => id !== null && id !== guid);
  return setting.stories.length > 1 ? all.flatMap((id) => (id ? [{ guid: id, kind } as const] : [])) : [];
}

function whyNoStory(story: Story1, text: string, headline: string | null, hasMedia: boolean): string | null {
  if (text.replace(/<[^<>]*>/g, '').trim()) return null;
  const named = headline ? `: “${headline.slice(0, 120)}”` : '';
  if (hasMedia) return `A film or sound without a story${named}.`;
  if (contentIn(story.component, 'image').length > 0) return `A picture without a story${named}.`;
  if (headline && contentIn(story.component, 'text').length > 0) return null;
  return `It carries no text${named}: an index or a list.`;
}

function setAside({ identity }: Setting, reason: string, agency?: Agency): Reading {
  return {
    setAside: reason,
    ...(agency ? { provider: agency.key } : {}),
    ...(identity.guid ? { guid: identity.guid } : {}),
  };
}
