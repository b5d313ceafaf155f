import { describe, expect, test } from 'vitest';
import { MESSAGE_FORMS, MESSAGE_SUBJECTS, messageSchema } from './messages.ts';

const typed = { about: 'A tip', name: '', email: '', page: '', message: 'The ferry is back.' };

/** What is said beside each field, by the field's name. */
function problems(change: Record<string, string>, form: 'contact' | 'feedback' = 'contact'): Record<string, string> {
  const { error } = messageSchema(form).safeParse({ ...typed, ...change });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}

describe('a message', () => {
  test('may be of nobody: what is left empty is not known', () => {
    expect(messageSchema('contact').parse(typed)).toEqual({ ...typed, name: null, email: null, page: null });
  });

  test('keeps its own line ends and loses the spaces around it', () => {
    const { name, message } = messageSchema('contact').parse({
      ...typed,
      name: '  Ann Lee ',
      message: '\n The ferry\n\nis back. \n',
    });
    expect({ name, message }).toEqual({ name: 'Ann Lee', message: 'The ferry\n\nis back.' });
  });

  test('may be written in any script', () => {
    const chinese = { name: '王伟', message: '轮渡恢复了，我很高兴。' };
    expect(messageSchema('contact').parse({ ...typed, ...chinese })).toMatchObject(chinese);
  });

  test.each(MESSAGE_FORMS)('of the %s form is about one of its subjects, and no other', (form) => {
    for (const about of MESSAGE_SUBJECTS[form]) expect(problems({ about }, form)).toEqual({});
    for (const about of ['', 'a tip', 'Gossip'])
      expect(problems({ about }, form)).toEqual({ about: 'Please choose what it is about.' });
    const others = MESSAGE_FORMS.flatMap((other) => MESSAGE_SUBJECTS[other]);
    for (const about of others.filter((subject) => !MESSAGE_SUBJECTS[form].includes(subject)))
      expect(Object.keys(problems({ about }, form))).toEqual(['about']);
  });
});

test.each(['ann@example.com', 'ann.lee+desk@mail.example.co.uk', "o'neil@example.com"])(
  'the address %s is one to answer to',
  (email) => {
    expect(problems({ email })).toEqual({});
  },
);

test.each([
  'ann',
  'ann@',
  'ann@example',
  'ann lee@example.com',
  'ann@example.com, bob@example.com',
  'ann@example.com\nBcc: everybody@example.com',
  `ann@${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(60)}.${'v'.repeat(20)}.com`,
])('the address %j is not, and the reader is told how one looks', (email) => {
  expect(problems({ email })).toEqual({
    email: 'Please check the e-mail address: something like name@example.com.',
  });
});

test.each([
  ['name', 'Ann\nBcc: everybody@example.com'],
  ['name', 'Ann\r\nSubject: Sale'],
  ['name', 'Ann\u0000'],
  ['page', '/news/\n\nHello'],
])('a %s of several lines is refused: it could forge the headers of a letter', (field, value) => {
  expect(problems({ [field]: value })).toEqual({ [field]: 'Please leave out line breaks here.' });
});

test('a message holds no signs that would command the terminal of the editor who reads it', () => {
  const hostile = '\u001b]0;owned\u0007\u001b[2JThe ferry\tis\nback.\u0000\u0008\u007f\u009b31m';
  expect(messageSchema('contact').parse({ ...typed, message: hostile }).message).toBe(
    ']0;owned[2JThe ferry\tis\nback.31m',
  );
  expect(Object.keys(problems({ message: '\u0007'.repeat(50) }))).toEqual(['message']);
});

test.each([
  ['', 'Please write your message: ten characters or more.'],
  ['Hi', 'Please write your message: ten characters or more.'],
  [`  ${' '.repeat(20)}Hi  `, 'Please write your message: ten characters or more.'],
  ['x'.repeat(5001), 'Please shorten your message to 5,000 characters.'],
])('a message of the wrong length is refused with what to do', (message, advice) => {
  expect(problems({ message })).toEqual({ message: advice });
});

test('a message may have from ten to five thousand characters', () => {
  for (const length of [10, 5000]) expect(problems({ message: 'x'.repeat(length) })).toEqual({});
});

test.each([
  ['name', 120],
  ['page', 500],
])('a %s may have up to %d characters', (field, most) => {
  expect(problems({ [field]: 'x'.repeat(most) })).toEqual({});
  expect(problems({ [field]: 'x'.repeat(most + 1) })).toEqual({
    [field]: `Please use at most ${most} characters here.`,
  });
});

test('marks that turn a line around are left out, and make no message', () => {
  const fields = { about: 'A tip', name: 'Ann \u202eecila', email: '', page: 'http://x/\u202egpj.exe' };
  const schema = messageSchema('contact');
  const parsed = schema.parse({ ...fields, message: 'The ferry\u2028 is back.' });
  expect(parsed).toMatchObject({ name: 'Ann ecila', page: 'http://x/gpj.exe', message: 'The ferry is back.' });
  expect(schema.safeParse({ ...fields, message: '\u200b'.repeat(12) }).success).toBe(false);
});
