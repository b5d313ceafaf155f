'use client';
import type { Editor } from '@tiptap/core';
import { useMemo, useRef, useState } from 'react';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { CardDialog } from './card-dialog.tsx';
import type { Openings } from './keys.ts';
import { LinkDialog, type SearchStories } from './link-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

type Card = BlockOf<'embedCard'> | null;

interface Dialogs {
  opened: keyof Openings | 'card' | null;
  openings: Openings;
  close(): void;
  askCard(): Promise<Card>;
  gotCard(card: Card): void;
}

/** Which dialog or bar of the editor is open, one at most. */
export function useEditorDialogs(): Dialogs {
  const [opened, setOpened] = useState<Dialogs['opened']>(null);
  const answer = useRef<(card: Card) => void>(() => undefined);
  const openings = useMemo(
    () => ({ link: () => setOpened('link'), find: () => setOpened('find'), shortcuts: () => setOpened('shortcuts') }),
    [],
  );
  return {
    opened,
    openings,
    close: () => setOpened(null),
    askCard: () => {
      setOpened('card');
      return new Promise((resolve) => {
        answer.current = resolve;
      });
    },
    gotCard: (card) => {
      setOpened(null);
      answer.current(card);
    },
  };
}

interface EditorDialogsProps {
  editor: Editor;
  dialogs: Dialogs;
  searchStories: SearchStories;
}

/** The dialogs of the editor. */
export function EditorDialogs({ editor, dialogs, searchStories }: EditorDialogsProps) {
  const { opened, close, gotCard } = dialogs;
  const link = (href: string | null) => {
    close();
    if (href !== null) setLink(editor, href);
    // The dialog gives the focus back to where it was; the cursor belongs into the text.
    requestAnimationFrame(() => editor.commands.focus());
  };
  return (
    <>
      <LinkDialog
        isOpen={opened === 'link'}
        href={String(editor.getAttributes('link').href ?? '')}
        searchStories={searchStories}
        done={link}
      />
      <CardDialog isOpen={opened === 'card'} done={gotCard} />
      <ShortcutsDialog isOpen={opened === 'shortcuts'} close={close} />
    </>
  );
}

/** Links the selected words, or the link at the cursor, or puts the address in as words. */
function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().extendMarkRange('link');
  if (!href) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive('link')) {
    const { tr, schema } = editor.state;
    const mark = schema.marks.link?.create({ href });
    if (mark) editor.view.dispatch(tr.replaceSelectionWith(schema.text(href, [mark]), false).removeStoredMark(mark));
  } else chain.setLink({ href }).run();
}
