'use client';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** The recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <Dialog title="Your recovery codes" isOpen onClose={onClose} role="alertdialog">
      <p className="text-small">
        Keep them where your phone is not: each lets you in once when the app is lost. They are not shown again.
      </p>
      <ul className="grid grid-cols-2 gap-1 border border-rule bg-tint p-3 font-mono text-small">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onPress={() => navigator.clipboard.writeText(codes.join('\n'))}>Copy</Button>
        <Button look="main" onPress={onClose}>
          I have kept them
        </Button>
      </div>
    </Dialog>
  );
}
