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
  translationGroup: string | null;
  seoTitle: string;
  seoDescription: string;
}

/** The fields of a draft. */
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
    translationGroup: content.translationGroup,
    seoTitle: content.seoTitle ?? '',
    seoDescription: content.seoDescription ?? '',
  };
}

/** A draft with these fields and everything else as it was. */
export function withFields(content: StoryDraft, fields: StoryFields): StoryDraft {
  const {
    shortHeadline: _s,
    seoTitle: _t,
    seoDescription: _d,
    lead: _l,
    leadCrop: _c,
    related: _r,
    ...others
  } = content;
  const line = (words: string) => words.trim() || null;
  const part = <Name extends string, Value>(name: Name, value: Value | null) =>
    (value === null ? {} : { [name]: value }) as { [Key in Name]?: Value };
  return {
    ...others,
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
    ...part('shortHeadline', line(fields.shortHeadline)),
    ...part('seoTitle', line(fields.seoTitle)),
    ...part('seoDescription', line(fields.seoDescription)),
    ...part('lead', fields.lead),
    ...part('leadCrop', fields.lead && fields.leadCrop),
    ...part('related', fields.related.length > 0 ? fields.related : null),
  };
}
