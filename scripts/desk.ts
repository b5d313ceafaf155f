import { parseArgs } from 'node:util';
import { closeDoors } from '../db/database.ts';
import { correctStory } from '../lib/desk/correct-story.ts';
import { forgetMessage } from '../lib/desk/forget-message.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { readAnnouncements } from '../lib/desk/read-announcements.ts';
import { readMessages } from '../lib/desk/read-messages.ts';
import { setBreaking } from '../lib/desk/set-breaking.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { CORRECTION_KINDS } from '../lib/news/corrections.ts';
import { stampOf } from '../lib/news/dates.ts';
import { parseNumber } from '../lib/news/story-number.ts';
import { config } from '../lib/platform/config.ts';
import { now } from '../lib/platform/now.ts';
import { Problem } from '../lib/platform/problem.ts';
import { site } from '../site.ts';
import { createOwner } from './create-owner.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';
import { checkArchive, verify } from './walk-archive.ts';

const USAGE = `Acts of the desk from the command line.

  npm run desk -- withdraw <number> --reason <why> [--legal]   take a live story from readers: its address answers 410,
                                                               with --legal 451
  npm run desk -- publish <number>                             publish the draft of a story, or bring a withdrawn one back
  npm run desk -- correct <number> --right <what is right> [--wrong <what it said>] [--kind correction]
                                                               say on a live story and on /corrections/ what was wrong;
                                                               kinds: ${CORRECTION_KINDS.join(', ')}
  npm run desk -- breaking <line> [--story <number>] [--minutes 60]
                                                               put a banner above every page for so long
  npm run desk -- breaking --off                               take it away
  npm run desk -- messages [--count 20]                        what readers wrote through the forms, newest first
  npm run desk -- forget <message>                             remove a message for good
  npm run desk -- create-owner --email <address> --name <name>  make an owner of the desk; asks for the password
  npm run desk -- check [<number>] [--all]                     what stands in the way of publishing a story, or what is
                                                               amiss in what readers have: the newest 1,000, or --all
  npm run desk -- verify-history [<number>]                    walk the history of a story, or of all, and say whether
                                                               every revision is what was kept
  npm run desk -- announcements [--count 50]                   what hubs and search engines were told, newest first, and
                                                               what came of it

A story's number is the ten digits at the end of its address.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ reason: text, legal: flag, right: text, wrong: text, kind: text },
  ...{ story: text, minutes: text, off: flag, count: text, all: flag, help: flag },
  ...{ email: text, name: text },
};

type Announcement = Awaited<ReturnType<typeof readAnnouncements>>[number];
type Values = ReturnType<typeof parsed>['values'];

const ACTS: Record<string, (target: string, values: Values) => Promise<string>> = {
  async withdraw(target, { reason, legal }) {
    const id = storyIn(target);
    const why = given(reason, 'Give the reason: --reason "retracted by the agency".');
    await withdrawStory(id, { reason: why, as: legal ? 'taken-down' : 'withdrawn' });
    return `Story ${target} is withdrawn.`;
  },

  async publish(target) {
    await publishStory(storyIn(target), 'command line');
    return `Story ${target} is live.`;
  },

  async correct(target, { right, wrong, kind = 'correction' }) {
    const known = CORRECTION_KINDS.find((name) => name === kind);
    if (!known) throw new Problem(`--kind is "${kind}"; write ${CORRECTION_KINDS.join(', ')}.`);
    const words = given(right, 'Say what is right: --right "The bridge has five arches."');
    await correctStory(storyIn(target), {
      kind: known,
      wrong: wrong?.trim() || null,
      right: words,
      correctedBy: 'command line',
    });
    return `Story ${target} carries the ${kind}.`;
  },

  async breaking(target, { story, minutes, off }) {
    if (off) {
      await setBreaking(null);
      return 'There is no banner now.';
    }
    const line = given(target, 'Say what is breaking: npm run desk -- breaking "Ferries stop in fog".');
    const until = now() + whole(minutes, '--minutes', 60) * 60_000;
    await setBreaking({ text: line, storyId: story === undefined ? null : storyIn(story), until });
    return `The banner stands until ${stampOf(until, site.zone).shown}.`;
  },

  async messages(_, { count }) {
    const messages = await readMessages(whole(count, '--count', 20));
    if (messages.length === 0) return 'Nobody has written yet.';
    return messages
      .map(({ id, form, about, name, email, page, message, receivedAt }) => {
        const from = [name, email].filter(Boolean).join(', ') || 'somebody';
        const head = `${id} · ${stampOf(receivedAt, site.zone).shown} · ${form}: ${about} · from ${from}`;
        return [head, ...(page ? [page] : []), message.replace(/^/gm, '  ')].join('\n');
      })
      .join('\n\n');
  },

  async forget(target) {
    await forgetMessage(
      whole(given(target, 'Give the number of the message, as "messages" prints it.'), 'The message', 0),
    );
    return `Message ${target} is gone.`;
  },

  async 'create-owner'(_, { email, name }) {
    return createOwner({
      email: given(email, 'Give the address: --email owner@example.com'),
      name: given(name, 'Give the name: --name "Olive Owner"'),
    });
  },

  check: (target, { all }) => checkArchive(target ? storyIn(target) : null, all ? null : 1000),

  'verify-history': (target) => verify(target ? storyIn(target) : undefined),

  async announcements(_, { count }) {
    const rows = await readAnnouncements(whole(count, '--count', 50));
    if (rows.length === 0) return 'Nobody was told anything yet.';
    return rows
      .map((row) => `${row.id} · ${stampOf(row.createdAt, site.zone).shown} · ${row.kind} ${row.url} · ${stateOf(row)}`)
      .join('\n');
  },
};

/** Where an announcement stands, in a few words. */
function stateOf({ nextAt, doneAt, attempts, outcome }: Announcement): string {
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  if (doneAt !== null) return `sent ${stampOf(doneAt, site.zone).shown} (${outcome})`;
  if (nextAt === null) return `given up after ${tried} (${outcome})`;
  if (attempts === 0) return 'waits';
  return `waits until ${stampOf(nextAt, site.zone).shown} after ${tried}${outcome === null ? '' : ` (${outcome})`}`;
}

await run(async () => {
  const { values, positionals } = parsed();
  if (values.help) return console.log(USAGE);
  const [name = '', target = ''] = positionals;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (!act) throw new Problem(`Say what to do.\n\n${USAGE}`);
  await prepareDatabase(config());
  try {
    console.log(await act(target, values));
  } finally {
    closeDoors();
  }
});

function parsed() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function storyIn(digits: string): number {
  const id = parseNumber(digits);
  if (id === null) throw new Problem(`"${digits}" is no story number; write its ten digits.`);
  return id;
}

function given(words: string | undefined, advice: string): string {
  if (!words?.trim()) throw new Problem(advice);
  return words.trim();
}

function whole(digits: string | undefined, option: string, standard: number): number {
  if (digits === undefined) return standard;
  if (!/^[1-9]\d{0,5}$/.test(digits)) throw new Problem(`${option} is "${digits}"; write a whole number from 1.`);
  return Number(digits);
}
