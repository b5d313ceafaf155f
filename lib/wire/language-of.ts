import { languageTag } from './language-tag.ts';

/** The language of a text, and what had to be made up to say so. */
export interface FoundLanguage {
  language: string;
  note: string | null;
}

/** Scripts that tell a language, the rarer before those whose letters they share. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[پچژگ]/g, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

/** The rarer letters of a script stand among its others, so that few of them are enough. */
const SHARE: Record<string, number> = { ja: 0.05, fa: 0.02, uk: 0.02 };

/** Small words that no other of these languages has, or hardly ever. */
const SMALL_WORDS: [RegExp, string][] = [
  [
    words(
      'und|der|nicht|mit|eine|für|auch|dem|das|auf|ist|sich|wurde|wie|zum|zur|sagte|wird|werden|wurden|dass|über|nach|bei|haben|vom',
    ),
    'de',
  ],
  [words('les|des|une|dans|pour|avec|est|du|selon|sont|cette|aux|leur'), 'fr'],
  [words('los|una|por|según|más|pero|las|del'), 'es'],
  [words('della|che|il|sono|gli|dei|più|della|nel'), 'it'],
  [words('het|een|van|zijn|niet|voor|ook'), 'nl'],
  [words('não|uma|com|os|são|pelo|mais'), 'pt'],
  [words('och|att|som|är|inte|för|från'), 'sv'],
  [words('ikke|av|fra|ble|på|ifølge|opplyser'), 'nb'],
  [words('ikke|af|fra|blev|på|ifølge|oplyser'), 'da'],
  [words('ja|on|ei|että|oli|mukaan|myös|kertoo'), 'fi'],
  [words('się|nie|jest|że|oraz|przez'), 'pl'],
  [words('bir|ve|bu|için|ile|olarak'), 'tr'],
  [words('yang|dan|dengan|untuk|tidak|pada'), 'id'],
  [words('și|este|că|pentru|din|care'), 'ro'],
  [words('že|je|ve|jsou|podle|aby'), 'cs'],
  [words('hogy|és|nem|egy|szerint|volt'), 'hu'],
  [words('the|and|of|that|with|was|said'), 'en'],
];

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'giu');
}

/**
 * The language an item says, or else the one its letters and small words speak for, or else `fallback`; where it was
 * not said, a note tells so.
 */
export function languageOf(said: string | null | undefined, text: string, fallback = 'en'): FoundLanguage {
  const tag = languageTag(said);
  if (tag) return { language: tag, note: null };
  const language = scriptLanguage(text) ?? latinLanguage(text) ?? fallback;
  const why = said?.trim() ? `“${said.trim().slice(0, 40)}” names no language` : 'It says no language';
  return { language, note: `${why}: taken as ${language}.` };
}

function scriptLanguage(text: string): string | null {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([script, language]) => {
    const count = sample.match(script)?.length ?? 0;
    return count > 0 && count / letters > (SHARE[language] ?? 0.3);
  });
  return found?.[1] ?? null;
}

/** Three small words at least, and more of one language than of any other; two where no other has any. */
function latinLanguage(text: string): string | null {
  const sample = text.slice(0, 5000);
  const counts = SMALL_WORDS.map(([words, language]) => ({ language, count: sample.match(words)?.length ?? 0 }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  const others = second?.count ?? 0;
  return first && first.count > others && first.count >= (others ? 3 : 2) ? first.language : null;
}
