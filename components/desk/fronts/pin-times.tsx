'use client';
import { useState } from 'react';
import type { Pin } from '#lib/news/fronts.ts';
import { InstantField } from '../curation/instant-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface PinTimesProps {
  pin: Pin;
  headline: string;
  zone: string;
  onClose: () => void;
  onSave: (times: Pick<Pin, 'from' | 'until'>) => void;
}

/** From when until when a story keeps its slot. */
export function PinTimes({ pin, headline, zone, onClose, onSave }: PinTimesProps) {
  const [from, setFrom] = useState(pin.from);
  const [until, setUntil] = useState(pin.until);
  const fault = from !== null && until !== null && until <= from ? 'It would end before it begins.' : undefined;
  return (
    <Dialog title="When it is pinned" isOpen onClose={onClose}>
      <p className="text-small">
        “{headline}” keeps its slot between these times; before and after, the slot fills itself.
      </p>
      <InstantField
        label="From"
        hint="Empty: as soon as it is published."
        zone={zone}
        value={from}
        onChange={setFrom}
      />
      <InstantField
        label="Until"
        hint="Empty: until somebody unpins it."
        zone={zone}
        value={until}
        onChange={setUntil}
        fault={fault}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="main" isDisabled={fault !== undefined} onPress={() => onSave({ from, until })}>
          Keep these times
        </Button>
      </div>
    </Dialog>
  );
}
