'use client';
import { useState } from 'react';
import type { MadeSecret } from '#lib/desk/add-webhook.ts';
import type { WebhookShown } from '#lib/desk/read-webhooks.ts';
import { EVENT_NAMES, type WebhookEvent } from '#lib/news/webhooks.ts';
import { WEBHOOK_EVENTS } from '#lib/news/wire.ts';
import { FormDialog } from '../curation/form-dialog.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FAULT, TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { WebhookActions } from './actions.ts';

interface WebhookFormProps {
  /** The webhook that is changed; null for a new one. */
  webhook: WebhookShown | null;
  acts: Pick<WebhookActions, 'add' | 'change'>;
  onClose: () => void;
  /** Told of the secret of a new one. */
  onDone: (made: MadeSecret | null) => void;
}

/** Where a webhook is, and what it is told of. */
export function WebhookForm({ webhook, acts, onClose, onDone }: WebhookFormProps) {
  const adding = useDeskAction(acts.add);
  const changing = useDeskAction(acts.change);
  const { busy, fault, faults } = webhook ? changing : adding;
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? WEBHOOK_EVENTS);
  async function save({ url = '' }: Record<string, string>) {
    if (webhook) {
      const outcome = await changing.send({ id: webhook.id, url, events });
      if (outcome.ok) onDone(null);
      return;
    }
    const outcome = await adding.send({ url, events });
    if (outcome.ok) onDone(outcome.value);
  }
  return (
    <FormDialog
      title={webhook ? 'Change the webhook' : 'A webhook'}
      does={webhook ? 'Save' : 'Add'}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        label="Address"
        name="url"
        type="url"
        defaultValue={webhook?.url ?? ''}
        fault={faults.url}
        hint="Where the messages are posted to, such as https://example.com/hook."
        autoFocus
      />
      <fieldset className="space-y-1">
        <legend className="text-note font-medium">Told when</legend>
        {WEBHOOK_EVENTS.map((event) => (
          <Checkbox
            key={event}
            isSelected={events.includes(event)}
            onChange={(on) => setEvents(WEBHOOK_EVENTS.filter((one) => (one === event ? on : events.includes(one))))}
          >
            {`${EVENT_NAMES[event]} (${event})`}
          </Checkbox>
        ))}
        {faults.events && <span className={FAULT}>{faults.events}</span>}
      </fieldset>
    </FormDialog>
  );
}
