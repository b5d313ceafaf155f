import type { StoryActs } from '#components/desk/story/story-view.ts';
import { list } from '../../media/actions.ts';
import { accept, decline } from '../../wire/actions.ts';
import {
  approve,
  bringBack,
  cancelTakeDown,
  cancelWithdrawal,
  correct,
  discard,
  embargo,
  planTakeDown,
  planWithdrawal,
  publish,
  restore,
  schedule,
  sendBack,
  submit,
  takeDown,
  trash,
  unschedule,
  withdraw,
} from './decide-actions.ts';
import { placeInReport, searchSigners, searchStories, searchTopics } from './find-actions.ts';
import { compare, nameRevision, note, restoreRevision, revokeLink, shareLink } from './history-actions.ts';
import { check, keep, move, pair, release, renew, save, take, words } from './write-actions.ts';

/** The server actions of the story screen, as one thing that is handed to it. */
export const storyActs: StoryActs = {
  ...{ save, take, renew, release, keep, check, move, pair, wordsNow: words },
  ...{ submit, sendBack, approve, schedule, unschedule, embargo, publish, correct },
  ...{ planWithdrawal, cancelWithdrawal, planTakeDown, cancelTakeDown },
  ...{ withdraw, takeDown, bringBack, discard, trash, restore },
  ...{ note, compare, restoreRevision, nameRevision, shareLink, revokeLink },
  ...{ searchStories, searchSigners, searchTopics, placeInReport, listMedia: list },
  ...{ acceptProposal: accept, declineProposal: decline },
};
