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
    <table className="w-full text-note">
      <thead className="hidden tablet:table-header-group">
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
          <tr
            key={one.id}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1.5 align-top tablet:table-row tablet:py-0"
          >
            <td className="tablet:py-1 tablet:pr-4">
              <Moment at={one.createdAt} zone={zone} />
            </td>
            <td className="tablet:py-1 tablet:pr-4">{one.event}</td>
            <td className="w-full wrap-anywhere tablet:w-auto tablet:max-w-60 tablet:py-1 tablet:pr-4">
              {one.headline ?? one.story ?? <span className="hidden tablet:inline">–</span>}
            </td>
            <td className="tablet:py-1 tablet:pr-4">
              {one.attempts}
              <span className="tablet:hidden">{one.attempts === 1 ? ' attempt' : ' attempts'}</span>
            </td>
            <td className="min-w-0 flex-1 wrap-anywhere tablet:py-1 tablet:pr-4">
              <Standing delivery={one} zone={zone} />
            </td>
            <td className="w-full text-right tablet:w-auto tablet:py-1">
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
