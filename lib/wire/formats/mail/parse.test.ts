import { describe, expect, it } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { mail } from './parse.ts';

const HEAD = 'From: Jane <jane@reuters.com>\nDate: Tue, 10 Mar 2015 14:17:01 -0700\nMessage-ID: <1@reuters.com>\n';

function itemOf(text: string) {
  const [reading] = mail.read({ name: 'wire.eml', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

describe('a wire by mail', () => {
  it('is a story of its subject and text', () => {
    const item = itemOf(
      `${HEAD}Subject: Fwd: =?windows-1252?Q?Ferry=92s_back?=\n\nBERLIN (Reuters) - It is back.\n\n-- \nJane\n`,
    );
    expect(item).toMatchObject({
      provider: 'reuters',
      guid: '1@reuters.com',
      content: {
        headline: 'Ferry’s back',
        dateline: 'BERLIN (Reuters)',
        publishedAt: Date.UTC(2015, 2, 10, 21, 17, 1),
      },
      facts: { editorialNotes: ['Below the text: Jane'] },
    });
    expect(plainText(item.content.body)).toBe('It is back.');
  });

  it('says in its subject which version it is', () => {
    const item = itemOf(`${HEAD}Subject: CORRECTION: Ferry is back\n\nIt is back since Monday.\n`);
    expect([item.content.headline, item.facts.signal]).toEqual(['Ferry is back', 'correct']);
    expect(itemOf(`${HEAD}Subject: Lead: found in toys\n\nIt was.\n`).facts.signal).toBe('use');
  });

  it('may have its fields labelled', () => {
    const text =
      'Headline: Ferry is back\nAbstract: After ten years.\n\nFer Pudong\nBy Jane Doe\n\nSHANGHAI, March 10 - It is back.\nAAP jd/\nJane Doe\nPh: 123\n';
    expect(itemOf(`${HEAD}Subject: copy\n\n${text}`)).toMatchObject({
      content: {
        headline: 'Ferry is back',
        standfirst: 'After ten years.',
        bylines: [{ name: 'Jane Doe' }],
        dateline: 'SHANGHAI, March 10',
      },
      facts: { slugline: 'Fer Pudong', editorialNotes: ['Below the text: Jane Doe Ph: 123'] },
    });
  });

  it('brings its pictures along, and tells of other attachments', () => {
    const jpeg = Buffer.alloc(3000, 7).toString('base64');
    const parts = [
      'Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n' +
        Buffer.from([0xf0, 0xc1, 0xd2, 0xcf, 0xcd]).toString('base64'),
      `Content-Type: image/jpeg; name="ferry.jpg"\nContent-Transfer-Encoding: base64\n\n${jpeg}`,
      'Content-Type: application/pdf; name="list.pdf"\nContent-Disposition: attachment\n\nx',
    ];
    const body = parts.map((part) => `--b\n${part}\n`).join('');
    const item = itemOf(`${HEAD}Subject: Ferry\nContent-Type: multipart/mixed; boundary=b\n\n${body}--b--\n`);
    expect(plainText(item.content.body)).toBe('Паром');
    expect(item.content.lead).toMatchObject({ alt: 'ferry' });
    expect(item.facts.pictures).toMatchObject([
      { address: '1@reuters.com/ferry.jpg', mime: 'image/jpeg', bytes: { length: 3000 } },
    ]);
    expect(item.facts.losses).toEqual(['Left out: an attachment, “list.pdf”.']);
  });

  it('that stands in itself without end is read to a depth', () => {
    const nested = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(5000);
    expect(() => itemOf(`${HEAD}Subject: Ferry\n${nested}`)).not.toThrow();
  });

  it('is told by its headers', () => {
    const told = (text: string) => mail.recognises({ text, root: null, json: false });
    expect(told(`   \n${HEAD}Subject: x\n\ny`)).toBe(true);
    expect(told('Source: Ferry Ltd\nMEDIA RELEASE PR1\nFerry is back\n\nIt is.')).toBe(false);
    expect(told('From: us\n\nto you')).toBe(false);
  });
});
