import type { Metadata } from 'next';
import { WebhooksScreen } from '#components/desk/webhooks/webhooks-screen.tsx';
import { readWebhooks } from '#lib/desk/read-webhooks.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { add, change, pause, remove, replayAll, replayOne, rotate, settle, test } from './actions.ts';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function Page() {
  await requireActor('api.webhooks');
  const acts = { add, change, pause, remove, replayAll, replayOne, rotate, settle, test };
  return <WebhooksScreen webhooks={await readWebhooks()} zone={site.zone} acts={acts} />;
}
