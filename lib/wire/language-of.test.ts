import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

describe('the language of an item', () => {
  it.each([
    ['de_DE', 'de-DE'],
    ['ENG', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['nb-NO', 'nb-NO'],
  ])('said as %s is %s, without a note', (said, language) => {
    expect(languageOf(said, 'whatever')).toEqual({ language, note: null });
  });

  it.each([
    ['zh', '新华社北京电 国家统计局今天公布数据 GDP'],
    ['ja', '東京は今日も晴れです'],
    ['ar', 'أعلنت وزارة الخارجية اليوم'],
    ['fa', 'رییس جمهور ایران گفت که پیشنهاد چهارم'],
    ['ru', 'Президент подписал указ'],
    ['uk', 'Президент підписав указ про її'],
    ['ko', '대통령은 오늘'],
    ['el', 'Ο πρωθυπουργός ανακοίνωσε'],
    ['he', 'ראש הממשלה הודיע'],
    ['de', 'Der Kanzler und die Minister sind nicht mit dem Zug gekommen, der auch für andere eine Wahl ist.'],
    [
      'fr',
      "Les violences liées aux manifestations des « gilets jaunes » sont une catastrophe pour l'économie, dans le pays.",
    ],
    ['de', 'Bayern hat gewonnen, wie alle wollten, und wurde gefeiert.'],
    ['fi', 'Lehden mukaan yhtiö on jättänyt hakemuksen, ja kertoo että se oli myös tiedossa.'],
    ['nb', 'Det er ikke noe nytt fra byen, opplyser politiet, og det ble på alle måter en rolig natt.'],
    ['en', 'It was the worst day of the year, the mayor said.'],
  ])('is told to be %s by its letters or small words', (language, text) => {
    expect(languageOf(null, text).language).toBe(language);
    expect(languageOf(null, text).note).toBe(`It says no language: taken as ${language}.`);
  });

  it('is what the source writes where nothing tells it', () => {
    expect(languageOf(null, 'OK 12:30').language).toBe('en');
    expect(languageOf('', 'OK', 'nl').language).toBe('nl');
    expect(languageOf('Klingon!', 'OK').note).toBe('“Klingon!” names no language: taken as en.');
  });
});
