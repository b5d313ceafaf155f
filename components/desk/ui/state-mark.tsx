import type { StoryState } from '#lib/news/workflow.ts';

/** Where a story stands, in words, and by a mark that does not depend on colour alone. */
const MARKS: Record<StoryState, { name: string; look: string }> = {
  draft: { name: 'Draft', look: 'border-dashed border-muted text-muted' },
  'in-review': { name: 'In review', look: 'border-muted' },
  approved: { name: 'Approved', look: 'border-ink font-semibold' },
  scheduled: { name: 'Scheduled', look: 'border-ink font-semibold' },
  live: { name: 'Live', look: 'border-ink bg-ink text-paper font-semibold' },
  withdrawn: { name: 'Withdrawn', look: 'border-accent text-accent line-through' },
  'taken-down': { name: 'Taken down', look: 'border-accent text-accent font-semibold line-through' },
};

export function StateMark({ state }: { state: StoryState }) {
  const { name, look } = MARKS[state];
  return <span className={`inline-block border px-1.5 text-note whitespace-nowrap ${look}`}>{name}</span>;
}
