'use client';
import type { ComponentType } from 'react';
import type { StoryAct } from '#lib/news/workflow.ts';
import { Ask, type AskProps } from './ask.tsx';
import { AskCorrection } from './ask-correction.tsx';
import { AskEmbargo } from './ask-embargo.tsx';
import { AskLeaving } from './ask-leaving.tsx';
import { AskPublish } from './ask-publish.tsx';
import { AskReason } from './ask-reason.tsx';
import { AskSchedule } from './ask-schedule.tsx';

/** A decision about a story: what its button says, and what is asked before it is done. */
export interface Decision {
  name: string;
  danger?: true;
  Ask: ComponentType<AskProps>;
}

/** Every act of the workflow that is a decision; writing itself is not. */
export const DECISIONS: Partial<Record<StoryAct, Decision>> = {
  submit: {
    name: 'Send to review',
    Ask: (props) => (
      <Ask
        {...props}
        title="Send to review"
        does="Send to review"
        act={props.acts.submit}
        input={() => ({ id: props.story.id, seenVersion: props.seenVersion() })}
        said="Sent to review."
      >
        <p className="text-small">
          An editor will see it in the review queue. You can go on reading; the desk may send it back.
        </p>
      </Ask>
    ),
  },
  'send-back': {
    name: 'Send back',
    Ask: (props) => (
      <AskReason
        {...props}
        title="Send back to the writer"
        does="Send back"
        label="What should be done to it"
        act={(reason) => props.acts.sendBack({ id: props.story.id, comment: reason })}
        said="Sent back."
      />
    ),
  },
  approve: {
    name: 'Approve',
    Ask: (props) => (
      <Ask
        {...props}
        title="Approve these words"
        does="Approve"
        act={props.acts.approve}
        input={() => ({ id: props.story.id, seenVersion: props.seenVersion() })}
        said="Approved."
      >
        <p className="text-small">
          Exactly these words are what a schedule or Publish will give to readers. What is written after needs a new
          approval.
        </p>
      </Ask>
    ),
  },
  schedule: { name: 'Schedule', Ask: (props) => <AskSchedule {...props} /> },
  unschedule: {
    name: 'Take from the schedule',
    Ask: (props) => (
      <Ask
        {...props}
        title="Take from the schedule"
        does="Take from the schedule"
        act={props.acts.unschedule}
        input={() => ({ id: props.story.id })}
        said="Taken from the schedule; it is still approved."
      />
    ),
  },
  publish: { name: 'Publish', Ask: (props) => <AskPublish {...props} /> },
  embargo: { name: 'Embargo', Ask: (props) => <AskEmbargo {...props} /> },
  correct: { name: 'Add a correction', Ask: (props) => <AskCorrection {...props} /> },
  discard: {
    name: 'Throw the changes away',
    danger: true,
    Ask: (props) => (
      <Ask
        {...props}
        danger
        title="Throw the changes away"
        does="Throw away"
        act={props.acts.discard}
        input={() => ({ id: props.story.id })}
        said="The changes are gone; readers have what they had."
      >
        <p className="text-small">
          What was written since the story was published goes. Kept revisions stay in the history; readers notice
          nothing.
        </p>
      </Ask>
    ),
  },
  withdraw: {
    name: 'Withdraw',
    danger: true,
    Ask: (props) => (
      <AskLeaving
        {...props}
        title="Withdraw from readers"
        does="Withdraw"
        label="Why (for the newsroom)"
        about="Its address answers “410 Gone” from then on, and every list loses it. It can be brought back."
        now={props.acts.withdraw}
        plan={props.acts.planWithdrawal}
        undo={() => props.acts.bringBack({ id: props.story.id })}
        said="Withdrawn."
      />
    ),
  },
  'take-down': {
    name: 'Take down',
    danger: true,
    Ask: (props) => (
      <AskLeaving
        {...props}
        title="Take down by a legal order"
        does="Take down"
        label="Which order (readers see that there is one)"
        about="Its address answers “451 Unavailable For Legal Reasons” from then on."
        now={props.acts.takeDown}
        plan={props.acts.planTakeDown}
        said="Taken down."
      />
    ),
  },
  'bring-back': {
    name: 'Bring back',
    Ask: (props) => (
      <Ask
        {...props}
        title="Bring back to readers"
        does="Bring back"
        act={props.acts.bringBack}
        input={() => ({ id: props.story.id })}
        said="Readers have it again, as it was."
      />
    ),
  },
  trash: {
    name: 'Put into the trash',
    danger: true,
    Ask: (props) => (
      <Ask
        {...props}
        danger
        title="Put into the trash"
        does="Put into the trash"
        act={props.acts.trash}
        input={() => ({ id: props.story.id })}
        said="In the trash. It can be restored from there."
      />
    ),
  },
};
