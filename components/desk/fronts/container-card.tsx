'use client';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { ArrangedContainer, Layout } from '#lib/news/fronts.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { INPUT, LABEL } from '../ui/text-field.tsx';
import type { EditedContainer } from './arrangement.ts';
import { FillRules } from './fill-rules.tsx';
import { type SlotActs, SlotList } from './slot-list.tsx';

export const LAYOUT_NAMES: Record<Layout, string> = {
  lead: 'Lead: one story above the others',
  list: 'List',
  band: 'Band, led by one story',
  cards: 'Cards, all alike',
  opinion: 'Opinion, led by its authors',
  'photo-strip': 'Strip of pictures',
  'special-reports': 'Special reports',
};

/** What is said of a section where one is chosen. */
export interface SectionChoice {
  path: string;
  name: string;
}

interface ContainerCardProps {
  container: EditedContainer;
  /** Its place among the others, from 1, and whether it can go up or down. */
  at: number;
  of: number;
  sections: readonly SectionChoice[];
  languages: readonly string[];
  stories: ReadonlyMap<number, FoundStory>;
  /** What fills its slots as things stand, by slot. */
  filled: readonly { id: number; headline: string }[] | null;
  zone: string;
  chosenSlot: number | null;
  acts: SlotActs & {
    change: (words: Partial<ArrangedContainer>) => void;
    shift: (by: -1 | 1) => void;
    remove: () => void;
  };
}

/** A container of a front: what it is, where its stories come from, and its slots. */
export function ContainerCard(props: ContainerCardProps) {
  const { container, at, of, sections, languages, acts } = props;
  const name = container.title ?? sections.find(({ path }) => path === container.section)?.name ?? 'Newest stories';
  return (
    <section aria-label={`Container ${at}: ${name}`} className="border border-rule">
      <header className="flex flex-wrap items-center gap-2 border-b border-rule bg-tint px-3 py-2">
        <h2 className="mr-auto text-small font-semibold">
          {at}. {name} <span className="font-normal text-muted">{container.layout}</span>
        </h2>
        <Button look="quiet" isDisabled={at === 1} onPress={() => acts.shift(-1)} aria-label={`Move ${name} up`}>
          ↑
        </Button>
        <Button look="quiet" isDisabled={at === of} onPress={() => acts.shift(1)} aria-label={`Move ${name} down`}>
          ↓
        </Button>
        <Button look="quiet" onPress={acts.remove} aria-label={`Take ${name} off the front`}>
          ✕
        </Button>
      </header>
      <details className="border-b border-rule px-3 py-2">
        <summary className="py-1 text-note font-medium">Shape and rules</summary>
        <div className="grid gap-3 py-3 tablet:grid-cols-2">
          <Select
            label="Shape"
            value={container.layout}
            onChange={(layout) => acts.change({ layout: layoutOf(layout) })}
            options={Object.entries(LAYOUT_NAMES).map(([value, label]) => ({ value, name: label }))}
          />
          <label className="block space-y-1">
            <span className={LABEL}>Title, if not that of the section</span>
            <input
              className={INPUT}
              maxLength={80}
              value={container.title ?? ''}
              onChange={(event) => acts.change({ title: event.target.value || null })}
            />
          </label>
          <Select
            label="Filled from"
            value={container.section ?? ''}
            none="Everything this front is about"
            onChange={(section) => acts.change({ section: section || null })}
            options={sections.map(({ path, name: label }) => ({ value: path, name: `${label} (/${path}/)` }))}
          />
          <label className="block space-y-1">
            <span className={LABEL}>Slots</span>
            <input
              type="number"
              min={1}
              max={30}
              className={INPUT}
              value={container.slots}
              onChange={(event) => acts.change({ slots: Math.min(30, Math.max(1, Number(event.target.value) || 1)) })}
            />
          </label>
          {container.layout !== 'special-reports' && (
            <FillRules container={container} languages={languages} change={acts.change} />
          )}
        </div>
      </details>
      {container.layout === 'special-reports' ? (
        <p className="px-3 py-2 text-small text-muted">The first {container.slots} special reports, in their order.</p>
      ) : (
        <SlotList {...props} name={name} />
      )}
    </section>
  );
}

function layoutOf(value: string): Layout {
  const layouts = Object.keys(LAYOUT_NAMES) as Layout[];
  return layouts.find((layout) => layout === value) ?? 'list';
}
