'use client';
import { useState } from 'react';
import type { TreeSection } from '#lib/desk/read-sections.ts';
import { stampOf } from '#lib/news/dates.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { ScreenHead } from '../ui/screen-head.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { MenuOrder } from './menu-order.tsx';
import { type SectionActs, SectionForm } from './section-form.tsx';
import { SectionMove } from './section-move.tsx';
import { SectionRemoval } from './section-removal.tsx';

interface SectionsScreenProps {
  tree: readonly TreeSection[];
  /** The paths that the person has rights over; null for all. */
  mine: readonly string[] | null;
  zone: string;
  acts: SectionActs;
}

type Doing = { what: 'edit' | 'move' | 'remove'; section: TreeSection } | { what: 'add' } | null;

/** The section tree: what each is called, where it is, in which menus, and from when until when readers see it. */
export function SectionsScreen({ tree, mine, zone, acts }: SectionsScreenProps) {
  const [letters, setLetters] = useState('');
  const [doing, setDoing] = useState<Doing>(null);
  const list = useKeptFocus(tree);
  const close = () => setDoing(null);
  const latest = (section: TreeSection) => tree.find(({ id }) => id === section.id) ?? section;
  const wanted = letters.trim().toLowerCase();
  const shown = tree.filter(({ name, nameZh, path }) => `${name} ${nameZh} ${path}`.toLowerCase().includes(wanted));
  const may = (path: string) =>
    mine === null || (path.includes('/') && mine.some((one) => path === one || path.startsWith(`${one}/`)));
  return (
    <>
      <ScreenHead title="Sections" about="The tree of the paper. Old addresses lead to new ones by themselves.">
        <Button onPress={() => setDoing({ what: 'add' })}>Add a section</Button>
      </ScreenHead>
      <div className="grid gap-8 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <div ref={list} tabIndex={-1} className="space-y-4 outline-none">
          <TextField label="Find a section" type="search" value={letters} onChange={setLetters} />
          {tree.length === 0 && (
            <p className="text-small text-muted">No sections yet. Every story stands in one: add the first.</p>
          )}
          <ul className="divide-y divide-rule border-y border-rule">
            {shown.map((section) => (
              <li
                key={section.id}
                className={`flex flex-wrap items-center gap-x-3 py-1 ${section.parentId === null ? '' : 'pl-6'}`}
              >
                <span className="w-full min-w-0 py-1 text-small tablet:w-auto tablet:flex-1">
                  <span className={section.parentId === null ? 'font-semibold' : ''}>{section.name}</span>{' '}
                  {section.nameZh && <span lang="zh-Hans">{section.nameZh}</span>}
                  <span className="block text-note text-muted">
                    /{section.path}/ · {counted(section.published, 'story', 'stories')}
                    {visibility(section, zone)}
                  </span>
                </span>
                {may(section.path) &&
                  (['edit', 'move', 'remove'] as const).map((what) => (
                    <Button
                      key={what}
                      look="quiet"
                      onPress={() => setDoing({ what, section })}
                      aria-label={`${WORDS[what]} ${section.name}`}
                    >
                      {WORDS[what]}
                    </Button>
                  ))}
              </li>
            ))}
          </ul>
        </div>
        <MenuOrder tree={tree} order={acts.order} />
      </div>
      {doing?.what === 'add' && <SectionForm section={null} tree={tree} zone={zone} acts={acts} onClose={close} />}
      {doing?.what === 'edit' && (
        <SectionForm section={latest(doing.section)} tree={tree} zone={zone} acts={acts} onClose={close} />
      )}
      {doing?.what === 'move' && (
        <SectionMove section={latest(doing.section)} tree={tree} move={acts.move} onClose={close} />
      )}
      {doing?.what === 'remove' && (
        <SectionRemoval section={latest(doing.section)} tree={tree} remove={acts.remove} onClose={close} />
      )}
    </>
  );
}

const WORDS = { edit: 'Edit', move: 'Rename or move', remove: 'Remove' } as const;

function visibility({ visibleFrom, visibleUntil }: TreeSection, zone: string): string {
  const from = visibleFrom === null ? '' : ` · from ${stampOf(visibleFrom, zone).shown}`;
  return visibleUntil === null ? from : `${from} · until ${stampOf(visibleUntil, zone).shown}`;
}
