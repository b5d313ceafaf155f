import type { Byline } from './bylines.ts';
import type { StoryDraft } from './draft.ts';
import type { Kind } from './kinds.ts';
import type { PicturePart, PictureUse } from './media.ts';

/** What stands beside the text of a story, as somebody fills it in: an empty line is nothing. */
export interface StoryFields {
  kind: Kind;
  language: string;
  headline: string;
  shortHeadline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  bylines: Byline[];
  source: string;
  editor: string;
  topics: string[];
  lead: PictureUse | null;
  /** The part of the lead that stays in view where it is cut; null for the middle. */
  leadCrop: PicturePart | null;
  /** Numbers of stories. */
  related: number[];
  /** Numbers of sections. */
  alsoIn: number[];
  translationGroup: string | null;
  seoTitle: string;
  seoDescription: string;
}

/** The fields of a story as it is stored. */
export function fieldsOf(content: StoryDraft): StoryFields {
  return {
    kind: content.kind,
    language: content.language,
    headline: content.headline,
    shortHeadline: content.shortHeadline ?? '',
    kicker: content.kicker ?? '',
    standfirst: content.standfirst ?? '',
    dateline: content.dateline ?? '',
    bylines: content.bylines,
    source: content.source ?? '',
    editor: content.editor ?? '',
    topics: content.topics,
    lead: content.lead ?? null,
    leadCrop: content.leadCrop ?? null,
    related: content.related ?? [],
    alsoIn: content.alsoIn ?? [],
    translationGroup: content.translationGroup,
    seoTitle: content.seoTitle ?? '',
    seoDescription: content.seoDescription ?? '',
  };
}

/**
 * A story with these fields and everything else as it was. What is empty is there as undefined, so that it is gone as
 * well where the result is laid over an older one.
 */
export function withFields(content: StoryDraft, fields: StoryFields): StoryDraft {
  const line = (words: string) => words.trim() || null;
  return {
    ...content,
    kind: fields.kind,
    language: fields.language,
    headline: fields.headline.trim(),
    kicker: line(fields.kicker),
    standfirst: line(fields.standfirst),
    dateline: line(fields.dateline),
    bylines: fields.bylines
      .map((byline) => ({ ...byline, name: byline.name.trim() }))
      .filter(({ name }) => name !== ''),
    source: line(fields.source),
    editor: line(fields.editor),
    topics: fields.topics,
    translationGroup: fields.translationGroup,
    shortHeadline: line(fields.shortHeadline) ?? undefined,
    seoTitle: line(fields.seoTitle) ?? undefined,
    seoDescription: line(fields.seoDescription) ?? undefined,
    lead: fields.lead ?? undefined,
    leadCrop: (fields.lead && fields.leadCrop) ?? undefined,
    related: fields.related.length > 0 ? fields.related : undefined,
    alsoIn: fields.alsoIn.length > 0 ? fields.alsoIn : undefined,
  };
}
