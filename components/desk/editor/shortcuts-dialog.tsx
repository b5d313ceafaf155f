'use client';
import { Dialog } from '../ui/dialog.tsx';
import { SHORTCUTS, shownKeys } from './shortcuts.ts';

/** Which keys do what. */
export function ShortcutsDialog({ isOpen, close }: { isOpen: boolean; close(): void }) {
  return (
    <Dialog title="Keys of the editor" isOpen={isOpen} onClose={close}>
      <div className="space-y-4">
        {SHORTCUTS.map(({ group, keys }) => (
          <section key={group}>
            <h3 className="mb-1 text-note font-semibold text-muted">{group}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key} className="flex justify-between gap-6 border-t border-rule py-1">
                  <dd>{does}</dd>
                  <dt className="order-last whitespace-nowrap">
                    <kbd className="font-sans text-note font-medium">{shownKeys(key)}</kbd>
                  </dt>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
