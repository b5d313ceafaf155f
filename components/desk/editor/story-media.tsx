'use client';
import { createContext, useContext } from 'react';
import type { MediaFiles, Medium } from '#lib/edition/picture.ts';
import type { MediaType } from '#lib/news/media.ts';

/** A medium that somebody chose in the library, with what is known of it wherever it is used. */
export interface ChosenMedium {
  key: string;
  medium: Medium;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** Lets somebody choose from the library; null when nothing was chosen. */
export type ChooseMedium = (type: MediaType) => Promise<ChosenMedium | null>;

interface StoryMedia {
  /** The media of the story, by their keys. */
  media: MediaFiles;
  choose: ChooseMedium;
  /** The language of the story, for captions and for spelling. */
  language: string;
  editable: boolean;
}

export const StoryMediaContext = createContext<StoryMedia>({
  media: new Map(),
  choose: async () => null,
  language: 'en',
  editable: false,
});

export function useStoryMedia(): StoryMedia {
  return useContext(StoryMediaContext);
}
