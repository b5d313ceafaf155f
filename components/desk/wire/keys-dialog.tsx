'use client';
import { Dialog } from '../ui/dialog.tsx';
import { WIRE_KEYS } from './use-wire-keys.ts';

/** The keys of the wire. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys of the wire" isOpen onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-small">
        {WIRE_KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="border border-rule px-1.5">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
