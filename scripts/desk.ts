import { parseArgs } from 'node:util';
import { closeDoors } from '../db/database.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { parseNumber } from '../lib/news/story-number.ts';
import { config } from '../lib/platform/config.ts';
import { Problem } from '../lib/platform/problem.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';

const USAGE = `Acts of the desk from the command line.

  npm run desk -- withdraw <number> --reason <why> [--legal]   take a live story from readers: its address answers 410,
                                                               with --legal 451
  npm run desk -- publish <number>                             publish the draft of a story, or bring a withdrawn one back

A story's number is the ten digits at the end of its address.`;

await run(async () => {
  const { values, positionals } = parsed();
  const [act, digits = ''] = positionals;
  if (values.help) return console.log(USAGE);
  if (act !== 'withdraw' && act !== 'publish') throw new Problem(`Say what to do.\n\n${USAGE}`);
  const id = parseNumber(digits);
  if (id === null) throw new Problem(`"${digits}" is no story number; write its ten digits.`);
  await prepareDatabase(config());
  try {
    if (act === 'publish') await publishStory(id, 'command line');
    else await withdrawStory(id, { reason: reasonIn(values.reason), as: values.legal ? 'taken-down' : 'withdrawn' });
    console.log(`Story ${digits} is ${act === 'publish' ? 'live' : 'withdrawn'}.`);
  } finally {
    closeDoors();
  }
});

function parsed() {
  const options = { reason: { type: 'string' }, legal: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function reasonIn(reason: string | undefined): string {
  if (!reason?.trim()) throw new Problem('Give the reason: --reason "retracted by the agency".');
  return reason.trim();
}
