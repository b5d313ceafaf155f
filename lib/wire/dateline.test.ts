import { describe, expect, it } from 'vitest';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainText } from '../news/body/body-text.ts';
import { splitBodyDateline } from './dateline.ts';

function split(text: string) {
  const { dateline, sign, body } = splitBodyDateline(bodyOfParagraphs([text]));
  return { dateline, sign, text: plainText(body) };
}

describe('a dateline', () => {
  it.each([
    ['BEIJING, Nov 26 (Xinhua) -- It rained.', 'BEIJING, Nov 26 (Xinhua)', 'Xinhua'],
    ['New York (dpa) - It rained.', 'New York (dpa)', 'dpa'],
    ['Paris (ats afp) It rained.', 'Paris (ats afp)', 'ats afp'],
    ['San Diego (tca/dpa) - It rained.', 'San Diego (tca/dpa)', 'tca dpa'],
    ['BUENOS AIRES, Argentina (AP) _ It rained.', 'BUENOS AIRES, Argentina (AP)', 'AP'],
    ['SYDNEY, Dec 7 AAP - It rained.', 'SYDNEY, Dec 7 AAP', 'AAP'],
    ['SAITAMA, Japan, Dec. 9 Kyodo - It rained.', 'SAITAMA, Japan, Dec. 9 Kyodo', 'Kyodo'],
    [
      'AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ -- It rained.',
      'AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/',
      'PRNewswire-AsiaNet',
    ],
    ['SALVADOR, Feb 26 - It rained.', 'SALVADOR, Feb 26', null],
    ['München, 4. Okt. - It rained.', 'München, 4. Okt.', null],
  ])('is parted from %s', (text, dateline, sign) => {
    expect(split(text)).toEqual({ dateline, sign, text: 'It rained.' });
  });

  it('is parted from Chinese', () => {
    expect(split('新华社北京11月26日电 今天下雨。')).toMatchObject({
      dateline: '新华社北京11月26日电',
      text: '今天下雨。',
    });
  });

  it.each([
    'The Australian Sports Anti-Doping Authority (ASADA) today announced a range of measures.',
    'The World Health Organization (WHO) said on Monday that it rained.',
    'Rain - and nothing but rain - fell on Monday.',
    'Prime Minister Scott Morrison (57) was there.',
    'In the end, chapter 11 - the last one - was read.',
  ])('is no beginning of "%s"', (text) => expect(split(text)).toEqual({ dateline: null, sign: null, text }));

  it('that stands alone leaves no empty paragraph', () => {
    const { dateline, body } = splitBodyDateline(
      bodyOfParagraphs(['LONDON, Feb. 1, 2017 /PRNewswire/ --', 'It rained.']),
    );
    expect([dateline, plainText(body)]).toEqual(['LONDON, Feb. 1, 2017 /PRNewswire/', 'It rained.']);
  });

  it('leaves marks and links after it where they were', () => {
    const link = { type: 'text' as const, text: 'It rained.', marks: [{ type: 'bold' as const }] };
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Bonn (dpa) - ' }, link] }],
    };
    expect(splitBodyDateline(body).body.content).toEqual([{ type: 'paragraph', content: [link] }]);
  });
});

describe('datelines that name their reporters', () => {
  it.each([
    ['新华社北京7月10日电（记者张三、李四）会议举行。', '新华社北京7月10日电', '张三, 李四', '会议举行。'],
    ['（中央社台北10日電）會議舉行。', '中央社台北10日電', null, '會議舉行。'],
    ['【東京共同】首相は会見した。', '東京共同', null, '首相は会見した。'],
  ])('%s', (text, dateline, reporters, rest) => {
    const { body, ...said } = splitBodyDateline(bodyOfParagraphs([text]));
    expect(said).toMatchObject({ dateline, reporters });
    expect(plainText(body)).toBe(rest);
  });
});
