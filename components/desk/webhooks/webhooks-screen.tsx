'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MadeSecret } from '#lib/desk/add-webhook.ts';
import type { WebhookShown } from '#lib/desk/read-webhooks.ts';
import { Button } from '../ui/button.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import type { WebhookActions } from './actions.ts';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookForm } from './webhook-form.tsx';

interface WebhooksScreenProps {
  webhooks: WebhookShown[];
  zone: string;
  acts: WebhookActions;
}

/** Which other programs are told of what readers get, and how that goes. */
export function WebhooksScreen({ webhooks, zone, acts }: WebhooksScreenProps) {
  const { refresh } = useRouter();
  const [open, setOpen] = useState<WebhookShown | 'new' | null>(null);
  const [made, setMade] = useState<MadeSecret | null>(null);
  const shown = (secret: MadeSecret | null) => {
    if (secret) setMade(secret);
    setOpen(null);
    refresh();
  };
  return (
    <>
      <ScreenHead
        title="Webhooks"
        about="Programs that are told, by a signed message, when a story is published, changed or withdrawn."
      >
        <Button look="main" onPress={() => setOpen('new')}>
          Add a webhook
        </Button>
      </ScreenHead>
      {made && (
        <div className="mb-4">
          <ShownOnce
            label="Secret"
            secret={made.secret}
            about={`The secret for ${made.url}. Give it to the receiver now.`}
          />
        </div>
      )}
      {webhooks.length === 0 && <p className="text-small text-muted">Nobody is told.</p>}
      <div className="space-y-8">
        {webhooks.map((webhook) => (
          <WebhookCard
            key={webhook.id}
            webhook={webhook}
            zone={zone}
            acts={acts}
            onChange={() => setOpen(webhook)}
            onSecret={shown}
            onDone={refresh}
          />
        ))}
      </div>
      {open && (
        <WebhookForm webhook={open === 'new' ? null : open} acts={acts} onClose={() => setOpen(null)} onDone={shown} />
      )}
    </>
  );
}
