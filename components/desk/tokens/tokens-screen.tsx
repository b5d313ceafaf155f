'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ListedToken, MadeToken } from '#lib/access/api-tokens.ts';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { TokenForm } from './token-form.tsx';

interface TokensScreenProps {
  tokens: ListedToken[];
  zone: string;
  acts: {
    make: (input: unknown) => Promise<Outcome<MadeToken>>;
    takeBack: (input: unknown) => Promise<Outcome<void>>;
  };
}

/** Which other programs may read more than everybody. */
export function TokensScreen({ tokens, zone, acts }: TokensScreenProps) {
  const { refresh } = useRouter();
  const list = useKeptFocus(tokens);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const [asked, setAsked] = useState<ListedToken | null>(null);
  const takingBack = useDeskAction(acts.takeBack);
  async function takeBack({ id, name }: ListedToken) {
    const outcome = await takingBack.send({ id });
    setAsked(null);
    if (!outcome.ok) return;
    say(`The token of ${name} opens nothing any more.`);
    refresh();
  }
  return (
    <>
      <ScreenHead
        title="Tokens"
        about="Programs that may read what is not published. What readers have, every program may read without one."
      >
        <Button look="main" onPress={() => setMaking(true)}>
          Make a token
        </Button>
      </ScreenHead>
      <div className="mb-4 space-y-3 empty:hidden">
        {made && (
          <ShownOnce
            label={`Token of ${made.name}`}
            secret={made.token}
            about={`The token of ${made.name}. Copy it now.`}
          />
        )}
        {takingBack.fault && <Notice tone="alert">{takingBack.fault}</Notice>}
      </div>
      <div ref={list} tabIndex={-1} className="outline-none">
        {tokens.length === 0 && <p className="text-small text-muted">No program has a token.</p>}
        <ul className="divide-y divide-rule border-y border-rule empty:hidden">
          {tokens.map((token) => (
            <li key={token.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-small">
              <TokenWords token={token} zone={zone} />
              {token.holds && (
                <Button onPress={() => setAsked(token)} aria-label={`Take back ${token.name}`}>
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {isMaking && (
        <TokenForm
          make={acts.make}
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMade(token);
            setMaking(false);
            refresh();
          }}
        />
      )}
      {asked && (
        <Question
          title={`Take back ${asked.name}?`}
          does="Take it back"
          role="alertdialog"
          isOpen
          isBusy={takingBack.busy}
          onClose={() => setAsked(null)}
          onYes={() => takeBack(asked)}
        >
          <p>
            The program is refused from its next request on. A token that was taken back never opens anything again.
          </p>
        </Question>
      )}
    </>
  );
}

function TokenWords({ token, zone }: { token: ListedToken; zone: string }) {
  const { name, hint, scopes, madeBy, createdAt, usedAt, expiresAt, revokedAt, holds } = token;
  return (
    <span className="min-w-0 flex-1">
      <span className={holds ? 'font-medium' : 'line-through'}>{name}</span> <code>{hint}…</code>{' '}
      {!holds && (
        <span className="border border-accent px-1 text-note text-accent">
          {revokedAt === null ? 'has ended' : 'taken back'}
        </span>
      )}
      <span className="block text-note text-muted">
        {scopes.join(', ')} · made by {madeBy}, <Moment at={createdAt} zone={zone} /> ·{' '}
        {usedAt === null ? (
          'never used'
        ) : (
          <>
            last used <Moment at={usedAt} zone={zone} />
          </>
        )}
        {expiresAt !== null && revokedAt === null && (
          <>
            {' '}
            · ends <Moment at={expiresAt} zone={zone} />
          </>
        )}
      </span>
    </span>
  );
}
