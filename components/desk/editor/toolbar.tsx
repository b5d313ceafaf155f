'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Group, Menu, MenuItem, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { blockCommands, blockName } from './block-commands.ts';
import { INSERTIONS, type Insertion } from './insertions.ts';
import type { Openings } from './keys.ts';
import { Toggle, Tool } from './tools.tsx';

interface EditorToolbarProps {
  editor: Editor;
  open: Openings;
  put(insertion: Insertion): void;
}

const LINE = <Separator orientation="vertical" className="mx-1 h-6 w-px self-center bg-rule" />;

/** What can be done to the words and to the block in which the cursor stands. */
export function EditorToolbar({ editor, open, put }: EditorToolbarProps) {
  const at = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) });
  const run = (command: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    void command(editor.chain().focus()).run();
  return (
    <Toolbar
      aria-label="Text"
      data-editor-toolbar=""
      className="flex flex-wrap items-center gap-0.5 border-b border-ink bg-paper py-1 font-sans"
    >
      <Tool name="Undo" does={run((chain) => chain.undo())} off={!at.canUndo}>
        ↶
      </Tool>
      <Tool name="Redo" does={run((chain) => chain.redo())} off={!at.canRedo}>
        ↷
      </Tool>
      {LINE}
      <Group aria-label="Words" className="flex flex-wrap">
        <Toggle name="Bold" on={at.bold} does={run((chain) => chain.toggleMark('bold'))}>
          <strong>B</strong>
        </Toggle>
        <Toggle name="Italic" on={at.italic} does={run((chain) => chain.toggleMark('italic'))}>
          <em className="font-serif">I</em>
        </Toggle>
        <Toggle name="Link" on={at.link} does={open.link}>
          Link
        </Toggle>
      </Group>
      {LINE}
      <Group aria-label="Paragraph" className="flex flex-wrap">
        <Toggle
          name="Heading"
          on={at.heading === 2}
          does={run((chain) => chain.toggleNode('heading', 'paragraph', { level: 2 }))}
        >
          H
        </Toggle>
        <Toggle
          name="Subheading"
          on={at.heading === 3}
          does={run((chain) => chain.toggleNode('heading', 'paragraph', { level: 3 }))}
        >
          <small>H</small>
        </Toggle>
        <Toggle name="Bullet list" on={at.bullets} does={run((chain) => chain.toggleBulletList())}>
          •
        </Toggle>
        <Toggle name="Numbered list" on={at.numbers} does={run((chain) => chain.toggleOrderedList())}>
          <span className="before:content-['1.']" />
        </Toggle>
        <Toggle name="Quote" on={at.quote} does={run((chain) => chain.toggleWrap('blockquote'))}>
          “”
        </Toggle>
      </Group>
      {LINE}
      <MenuTrigger>
        <Button look="quiet">Put in ▾</Button>
        <Popover className="max-h-96 overflow-y-auto border border-ink bg-paper">
          <Menu
            aria-label="Put in"
            items={INSERTIONS.map((insertion) => ({ id: insertion.name, insertion }))}
            className="py-1 font-sans text-small outline-none"
          >
            {({ insertion }) => (
              <MenuItem
                onAction={() => put(insertion)}
                className="cursor-pointer px-3 py-1.5 outline-none data-[focused]:bg-ink data-[focused]:text-paper"
              >
                {insertion.name}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button look="quiet">{at.block} ▾</Button>
        <Popover className="border border-ink bg-paper">
          <Menu
            aria-label={at.block}
            items={blockCommands(at.block).map((command) => ({ id: command.name, command }))}
            className="py-1 font-sans text-small outline-none"
          >
            {({ command }) => (
              <MenuItem
                onAction={() => command.run(editor)}
                className="cursor-pointer px-3 py-1.5 outline-none data-[focused]:bg-ink data-[focused]:text-paper"
              >
                {command.name}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {LINE}
      <Tool name="Find and replace" does={open.find}>
        Find
      </Tool>
      <Tool name="Keys of the editor" does={open.shortcuts}>
        ?
      </Tool>
    </Toolbar>
  );
}

function stateOf(editor: Editor) {
  return {
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    heading: editor.isActive('heading') ? editor.getAttributes('heading').level : null,
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    block: blockName(editor),
  };
}
