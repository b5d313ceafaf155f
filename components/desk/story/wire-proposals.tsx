'use client';
import { useState } from 'react';
import type { ProposalShown } from '#lib/desk/read-proposals.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { DiffView } from '../../article/diff-view.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { StoryActs, StoryView } from './story-view.ts';

interface Props {
  story: StoryView;
  acts: Pick<StoryActs, 'acceptProposal' | 'declineProposal'>;
  flush: () => Promise<boolean>;
  seenVersion: () => number;
  /** The words in hand are others now. */
  onWords: (words: { content: StoryDraft; version: number }) => void;
  onDone: (said: string) => void;
}

/** What the sender of a story asks of it: new words beside those in hand, or that it be taken back. */
export function WireProposals({ story, ...props }: Props) {
  return story.proposals.map((proposal) => <Proposal key={proposal.id} proposal={proposal} story={story} {...props} />);
}

const SAYS = {
  kill: 'wants this story taken back. It must not be used any more.',
  correction: 'has corrected this story. Readers of yours have not got it.',
  update: 'has sent newer words for this story.',
} as const satisfies Record<ProposalShown['kind'], string>;

function Proposal({ proposal, story, acts, flush, seenVersion, onWords, onDone }: Props & { proposal: ProposalShown }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const accepting = useDeskAction(acts.acceptProposal as (input: unknown) => ReturnType<StoryActs['acceptProposal']>);
  const declining = useDeskAction(acts.declineProposal as (input: unknown) => ReturnType<StoryActs['declineProposal']>);
  const { id, kind, provider, madeAt, editorialNotes, differences, mayDecide } = proposal;
  const isKill = kind === 'kill';
  const busy = accepting.busy || declining.busy;
  async function accept() {
    setIsAsking(false);
    if (!(await flush())) return;
    const outcome = await accepting.send({ id, seenVersion: seenVersion() });
    if (!outcome.ok) return;
    onWords(outcome.value);
    onDone(isKill ? 'It is taken back.' : 'Its words are in hand now; the ones before are in the history.');
  }
  async function decline() {
    const outcome = await declining.send({ id });
    if (outcome.ok) onDone('Declined; the story stays as it is.');
  }
  const fault = accepting.fault ?? declining.fault;
  return (
    <section aria-label="What the wire proposes" className="space-y-3">
      <Notice tone={isKill ? 'alert' : 'status'}>
        <p>
          <strong>{provider}</strong> {SAYS[kind]} <Moment at={madeAt} zone={story.zone} />
        </p>
        {editorialNotes.length > 0 && <p className="text-note text-muted">{editorialNotes.join(' ')}</p>}
        <div className="mt-2 flex flex-wrap gap-2">
          {!isKill && (
            <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Hide the difference' : 'Show the difference'}
            </Button>
          )}
          {mayDecide && (
            <Button
              look={isKill ? 'danger' : 'plain'}
              isDisabled={busy}
              onPress={() => (isKill ? setIsAsking(true) : void accept())}
            >
              {isKill ? 'Take it back' : 'Accept'}
            </Button>
          )}
          {mayDecide && (
            <Button isDisabled={busy} onPress={() => void decline()}>
              Decline
            </Button>
          )}
        </div>
      </Notice>
      {fault && <Notice tone="alert">{fault}</Notice>}
      {isOpen && <DiffView differences={differences} />}
      <Question
        title="Take this story back?"
        does="Take it back"
        role="alertdialog"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onYes={() => void accept()}
      >
        <p>
          {story.standing.state === 'live'
            ? 'Readers lose it from the next request on; its address answers “410 Gone”. It can be brought back.'
            : 'It goes into the trash, and nothing of it is lost.'}
        </p>
      </Question>
    </section>
  );
}
