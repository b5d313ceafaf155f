'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import { placeInReport as putInReport } from '#lib/desk/place-in-report.ts';
import {
  searchSigners as findSigners,
  searchTopics as findTopics,
  searchForLinks,
} from '#lib/desk/search-for-links.ts';
import { ofStory, storyAction } from './story-action.ts';

const letters = z.strictObject({ text: z.string().max(200) });

export const searchStories = deskAction({
  act: 'desk.open',
  input: letters,
  run: async ({ text }, actor) => searchForLinks(text, actor),
});

export const searchSigners = deskAction({
  act: 'desk.open',
  input: letters,
  run: async ({ text }) => findSigners(text),
});

export const searchTopics = deskAction({ act: 'desk.open', input: letters, run: async ({ text }) => findTopics(text) });

export const placeInReport = storyAction(
  'report.place',
  ofStory.extend({ report: z.string().max(120).nullable() }),
  async ({ id, report }) => putInReport(id, report),
);
