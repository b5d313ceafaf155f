'use client';
import type { HandedLink } from '#lib/access/invite.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { INPUT } from '../ui/text-field.tsx';

/** A link that was made: where it went, or the link itself to hand over. It is shown this once. */
export function HandedLinkNotice({ handed }: { handed: HandedLink }) {
  if (handed.mailed) return <Notice>The link is on its way to {handed.email}.</Notice>;
  return (
    <Notice>
      <p>
        No mail was sent. Give this link to {handed.email} by a way that nobody else reads; it works once and is not
        shown again.
      </p>
      <div className="mt-2 flex gap-2">
        <input
          readOnly
          aria-label="Link"
          className={INPUT}
          value={handed.link}
          onFocus={(event) => event.target.select()}
        />
        <Button onPress={() => navigator.clipboard.writeText(handed.link)}>Copy</Button>
      </div>
    </Notice>
  );
}
