import { z } from 'zod';

/** The pages with a form that readers can send. */
export const MESSAGE_FORMS = ['contact', 'feedback'] as const;

export type MessageForm = (typeof MESSAGE_FORMS)[number];

/** What a message can be about, in the words of the form. */
export const MESSAGE_SUBJECTS: Record<MessageForm, readonly [string, ...string[]]> = {
  contact: ['A story', 'A tip', 'Advertising', 'Permission to reprint', 'Something else'],
  feedback: ['A mistake in a story', 'Something that does not work', 'Praise', 'Something else'],
};

/** Marks that turn the direction of a line, or end it unseen: with them an address can look like another. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** What one line of a message may hold: no control characters, which could forge the headers of a letter. */
const line = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(TURNS, '').trim())
    .max(most, `Please use at most ${most} characters here.`)
    .regex(/^[^\p{Cc}]*$/u, 'Please leave out line breaks here.');

/** Control characters but line ends and tabs: printed to a terminal, they would command it. */
const COMMANDS = /[^\P{Cc}\n\t]/gu;

const ADDRESS_ADVICE = 'Please check the e-mail address: something like name@example.com.';
const orNull = (text: string) => text || null;

/**
 * What a reader wrote, as a form sends it. The messages are shown beside the field they belong to.
 * @param form says which subjects there are
 */
export function messageSchema(form: MessageForm) {
  return z.object({
    about: z.enum(MESSAGE_SUBJECTS[form], 'Please choose what it is about.'),
    name: line(120).transform(orNull),
    email: z.union([z.literal(''), z.email(ADDRESS_ADVICE).max(254, ADDRESS_ADVICE)]).transform(orNull),
    page: line(500).transform(orNull),
    message: z
      .string()
      .overwrite((text) => text.replace(COMMANDS, '').replace(TURNS, '').trim())
      .refine(
        (text) => text.replace(/\p{Cf}/gu, '').trim().length >= 10,
        'Please write your message: ten characters or more.',
      )
      .max(5000, 'Please shorten your message to 5,000 characters.'),
  });
}

export type Message = z.infer<ReturnType<typeof messageSchema>>;
