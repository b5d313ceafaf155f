'use client';
import type { WebhookShown } from '#lib/desk/read-webhooks.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';

type Delivery = WebhookShown['deliveries'][number];

interface DeliveryTableProps {
  deliveries: Delivery[];
  zone: string;
  isBusy: boolean;
  onReplay: (delivery: Delivery) => void;
}

/** What a webhook was told last, and what came of it. */
export function DeliveryTable({ deliveries, zone, isBusy, onReplay }: DeliveryTableProps) {
  if (deliveries.length === 0) return <p className="text-note text-muted">It was told nothing yet.</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full text-note">
        <thead>
          <tr className="border-b border-rule text-left">
            {['When', 'Event', 'Story', 'Attempts', 'Outcome'].map((title) => (
              <th key={title} scope="col" className="py-1 pr-4 font-medium">
                {title}
              </th>
            ))}
            <th className="sr-only">Send again</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr key={one.id} className="border-b border-rule align-top">
              <td className="py-1 pr-4">
                <Moment at={one.createdAt} zone={zone} />
              </td>
              <td className="py-1 pr-4">{one.event}</td>
              <td className="max-w-60 py-1 pr-4 wrap-break-word">{one.headline ?? one.story ?? '–'}</td>
              <td className="py-1 pr-4">{one.attempts}</td>
              <td className="py-1 pr-4 wrap-break-word">
                <Standing delivery={one} zone={zone} />
              </td>
              <td className="py-1 text-right">
                {one.nextAt === null && (
                  <Button
                    look="quiet"
                    isDisabled={isBusy}
                    onPress={() => onReplay(one)}
                    aria-label={`Send again: ${one.event} ${one.story ?? ''}`}
                  >
                    Send again
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ delivery: { doneAt, nextAt, outcome }, zone }: { delivery: Delivery; zone: string }) {
  if (doneAt !== null) return <>taken ({outcome})</>;
  if (nextAt === null) return <span className="text-accent">given up: {outcome}</span>;
  return (
    <>
      {outcome && `${outcome.replace(/\.$/, '')}; `}
      waits until <Moment at={nextAt} zone={zone} />
    </>
  );
}
