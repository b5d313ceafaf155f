import { describe, expect, test } from 'vitest';
import { headOf } from '../../recognise.ts';
import { dataList } from './parse.ts';

describe('lists for machines', () => {
  test.each([
    [
      '<Response Status_Code="OK"><Fixture_List><Competition><Competition_Fixtures><Match ID="1"/><Match ID="2"/></Competition_Fixtures></Competition></Fixture_List></Response>',
      'A list of 2 fixtures, no story.',
    ],
    [
      '<Response><Fixtures Sport="Soccer"><Series Name="World Cup"/><Match/></Fixtures></Response>',
      'A list of 1 fixtures (Soccer, World Cup), no story.',
    ],
    [
      '<results><result><id>tag:x</id><guid>tag:x</guid></result></results>',
      'A list of 1 items of a channel, without their texts.',
    ],
    [
      '<sports-content><sports-metadata><sports-title>Scores</sports-title></sports-metadata></sports-content>',
      'Tables of sports data: “Scores”, no story.',
    ],
  ])('%s', (text, setAside) => {
    expect(dataList.recognises(headOf(Buffer.from(text), true))).toBe(true);
    expect(dataList.read({ name: 'a.xml', text })).toEqual([{ setAside }]);
  });

  test('other answers are none of them', () => {
    expect(dataList.recognises(headOf(Buffer.from('<Response><News/></Response>'), true))).toBe(false);
  });
});
