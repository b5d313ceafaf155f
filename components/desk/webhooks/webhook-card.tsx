'use client';
import { useState } from 'react';
import type { MadeSecret } from '#lib/desk/add-webhook.ts';
import type { WebhookShown } from '#lib/desk/read-webhooks.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { WebhookActions } from './actions.ts';
import { BehindNotice } from './behind-notice.tsx';
import { DeliveryTable } from './delivery-table.tsx';

interface WebhookCardProps {
  webhook: WebhookShown;
  zone: string;
  acts: WebhookActions;
  onChange: () => void;
  onSecret: (made: MadeSecret) => void;
  onDone: () => void;
}

/** What is asked before it is done. */
const QUESTIONS = {
  remove: {
    title: 'Remove this webhook?',
    does: 'Remove',
    says: 'What waits for it is not sent, and what it was told is forgotten.',
  },
  rotate: {
    title: 'Make another secret?',
    does: 'Make another',
    says: 'Messages are signed by the new secret from now on: the receiver refuses them until it has it.',
  },
} as const;

/** A webhook: where it is, how it does, and what can be done with it. */
export function WebhookCard({ webhook, zone, acts, onChange, onSecret, onDone }: WebhookCardProps) {
  const { id, url, events, active, waiting, failed, deliveries, letGo, behindSince } = webhook;
  const [asked, setAsked] = useState<keyof typeof QUESTIONS | null>(null);
  const pausing = useDeskAction(acts.pause);
  const testing = useDeskAction(acts.test);
  const removing = useDeskAction(acts.remove);
  const rotating = useDeskAction(acts.rotate);
  const replayingOne = useDeskAction(acts.replayOne);
  const replayingAll = useDeskAction(acts.replayAll);
  const settling = useDeskAction(acts.settle);
  const all = [pausing, testing, settling, removing, rotating, replayingOne, replayingAll];
  const busy = all.some((one) => one.busy);
  const fault = all.find((one) => one.fault !== null)?.fault;

  async function done(sending: Promise<{ ok: boolean }>, news: string) {
    const { ok } = await sending;
    setAsked(null);
    if (!ok) return;
    say(news);
    onDone();
  }
  async function rotate() {
    const outcome = await rotating.send({ id });
    setAsked(null);
    if (outcome.ok) onSecret(outcome.value);
  }
  const question = asked && QUESTIONS[asked];
  return (
    <section aria-label={`Webhook ${url}`} className="space-y-3 border-rule not-first:border-t not-first:pt-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-small font-semibold break-all">
            {url} {!active && <span className="border border-accent px-1 text-note text-accent">paused</span>}{' '}
            {behindSince !== null && <span className="border border-accent px-1 text-note text-accent">behind</span>}
          </h2>
          <p className="text-note text-muted">
            {events.join(', ')} · {waiting} waiting, {failed} given up
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button isDisabled={busy || !active} onPress={() => done(testing.send({ id }), 'A test is on its way.')}>
            Send a test
          </Button>
          {failed > 0 && (
            <Button
              isDisabled={busy}
              onPress={() => done(replayingAll.send({ id }), 'What was given up is sent again.')}
            >
              Send again what was given up
            </Button>
          )}
          <Button
            isDisabled={busy}
            onPress={() => done(pausing.send({ id, active: !active }), active ? 'It is paused.' : 'It is told again.')}
          >
            {active ? 'Pause' : 'Resume'}
          </Button>
          <Button onPress={onChange}>Change</Button>
          <Button onPress={() => setAsked('rotate')}>New secret</Button>
          <Button look="danger" onPress={() => setAsked('remove')}>
            Remove
          </Button>
        </div>
      </div>
      {behindSince !== null && (
        <BehindNotice
          letGo={letGo}
          since={behindSince}
          zone={zone}
          isBusy={busy}
          onSettle={() => done(settling.send({ id }), 'It has caught up.')}
        />
      )}
      {fault && <Notice tone="alert">{fault}</Notice>}
      <DeliveryTable
        deliveries={deliveries}
        zone={zone}
        isBusy={busy}
        onReplay={(one) => done(replayingOne.send({ id: one.id }), 'It is sent again.')}
      />
      {question && (
        <Question
          title={question.title}
          does={question.does}
          role="alertdialog"
          isOpen
          isBusy={busy}
          onClose={() => setAsked(null)}
          onYes={() => (asked === 'rotate' ? rotate() : done(removing.send({ id }), 'The webhook is removed.'))}
        >
          <p>{question.says}</p>
        </Question>
      )}
    </section>
  );
}
