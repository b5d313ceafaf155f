import type { Metadata } from 'next';
import { LetterList } from '#components/desk/letters/letter-list.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { may } from '#lib/access/permissions.ts';
import { readMessages } from '#lib/desk/read-messages.ts';
import { stampOf } from '#lib/news/dates.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { forget } from './actions.ts';

export const metadata: Metadata = { title: 'Letters' };

const MOST = 200;

export default async function Page() {
  const actor = await requireActor('messages.read');
  const letters = await readMessages(MOST);
  return (
    <>
      <ScreenHead title="Letters" about={`What readers wrote through the forms, newest first; the last ${MOST}.`} />
      <LetterList
        letters={letters.map(({ receivedAt, ...letter }) => ({
          ...letter,
          shown: stampOf(receivedAt, site.zone).shown,
        }))}
        forget={may(actor, 'messages.forget') ? forget : null}
      />
    </>
  );
}
