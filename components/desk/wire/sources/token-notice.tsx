'use client';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { INPUT } from '../../ui/text-field.tsx';

/** The token of a push source, this once, and how it is used. */
export function TokenNotice({ token, pushAddress }: { token: string; pushAddress: string }) {
  return (
    <Notice>
      <p>
        This token is not shown again. Give it to whoever sends, by a way that nobody else reads. They send each file or
        message by POST to <code className="break-all">{pushAddress}</code> with the header{' '}
        <code>Authorization: Bearer …</code>.
      </p>
      <div className="mt-2 flex gap-2">
        <input readOnly aria-label="Token" className={INPUT} value={token} onFocus={(event) => event.target.select()} />
        <Button onPress={() => navigator.clipboard.writeText(token)}>Copy</Button>
      </div>
    </Notice>
  );
}
