'use client';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { INPUT } from './text-field.tsx';

/** A secret that was made, to be copied now: it is not shown again. */
export function ShownOnce({ label, secret, about }: { label: string; secret: string; about: string }) {
  return (
    <Notice>
      <p>{about} It is not shown again.</p>
      <div className="mt-2 flex gap-2">
        <input
          readOnly
          aria-label={label}
          className={INPUT}
          value={secret}
          onFocus={(event) => event.target.select()}
        />
        <Button onPress={() => navigator.clipboard.writeText(secret)}>Copy</Button>
      </div>
    </Notice>
  );
}
