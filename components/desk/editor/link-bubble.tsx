'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Group } from 'react-aria-components';
import { Button } from '../ui/button.tsx';

interface LinkBubbleProps {
  editor: Editor;
  change(): void;
}

/** Where the link leads in which the cursor stands, and what can be done about it. */
export function LinkBubble({ editor, change }: LinkBubbleProps) {
  const link = useEditorState({ editor, selector: ({ editor }) => linkAt(editor) });
  if (!link) return null;
  return (
    <Group
      aria-label="Link"
      lang="en"
      style={{ left: link.left, top: link.top }}
      className="absolute z-10 flex max-w-full items-center gap-1 border border-ink bg-paper ps-3 font-sans text-note"
    >
      <a href={link.href} target="_blank" rel="noopener noreferrer" className="max-w-64 truncate text-accent underline">
        {link.href}
      </a>
      <Button look="quiet" onPress={change}>
        Change
      </Button>
      <Button look="quiet" onPress={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()}>
        Take away
      </Button>
    </Group>
  );
}

/** The link at the cursor and a place below it, measured from the surface. */
function linkAt(editor: Editor): { href: string; left: number; top: number } | null {
  if (!editor.isFocused || !editor.state.selection.empty || !editor.isActive('link')) return null;
  const href = String(editor.getAttributes('link').href ?? '');
  const surface = editor.view.dom.parentElement?.getBoundingClientRect();
  const cursor = editor.view.coordsAtPos(editor.state.selection.from);
  if (!href || !surface) return null;
  return {
    href,
    left: Math.max(0, Math.round(cursor.left - surface.left - 20)),
    top: Math.round(cursor.bottom - surface.top + 6),
  };
}
