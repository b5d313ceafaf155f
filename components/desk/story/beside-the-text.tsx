'use client';
import type { Ref } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ChooseMedium } from '../editor/story-media.tsx';
import { CheckPanel } from './check-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { StoryFieldsPanel } from './story-fields-panel.tsx';
import type { StoryActs, StoryView } from './story-view.ts';
import type { StoryWork } from './use-story-work.ts';

const PANELS = ['Fields', 'Check', 'Notes', 'History', 'Preview'] as const;

interface BesideTheTextProps {
  story: StoryView;
  acts: StoryActs;
  work: StoryWork;
  chooseMedium: ChooseMedium;
  ref: Ref<HTMLDivElement>;
}

/** Everything beside the words of a story: its fields, checks, notes, history and preview. */
export function BesideTheText({ story, acts, work, chooseMedium, ref }: BesideTheTextProps) {
  const { copy, flush, done, show, edition, readOnly } = work;
  const panel = { story, acts, flush, onDone: done };
  return (
    <Tabs ref={ref} id="beside-the-text" className="min-w-0 scroll-mt-4" defaultSelectedKey="Fields">
      <TabList aria-label="Beside the text" className="flex flex-wrap gap-x-3 border-b border-ink">
        {PANELS.map((name) => (
          <Tab
            key={name}
            id={name}
            className="cursor-pointer border-b-2 border-transparent py-1.5 text-note font-medium outline-offset-2 data-[selected]:border-accent data-[selected]:text-accent"
          >
            {name}
            {name === 'Notes' && story.notes.length > 0 && ` ${story.notes.length}`}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="Fields" className="pt-4 data-[inert]:hidden" shouldForceMount>
        <StoryFieldsPanel
          {...panel}
          key={edition}
          content={copy.content}
          change={copy.change}
          seenVersion={copy.seenVersion}
          onVersion={(version) => copy.goOnFrom({ content: copy.content, version }, false)}
          chooseMedium={chooseMedium}
          readOnly={readOnly}
        />
      </TabPanel>
      <TabPanel id="Check" className="pt-4">
        <CheckPanel id={story.id} acts={acts} flush={flush} />
      </TabPanel>
      <TabPanel id="Notes" className="pt-4">
        <NotesPanel {...panel} />
      </TabPanel>
      <TabPanel id="History" className="pt-4">
        <HistoryPanel {...panel} seenVersion={copy.seenVersion} onRestored={show} />
      </TabPanel>
      <TabPanel id="Preview" className="pt-4">
        <PreviewPanel {...panel} />
      </TabPanel>
    </Tabs>
  );
}
