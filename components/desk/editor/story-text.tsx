'use client';
import { EditorContent, useEditor } from '@tiptap/react';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { MediaFiles, Medium } from '#lib/edition/picture.ts';
import type { Body } from '#lib/news/body/body.ts';
import { editableBody } from '#lib/news/body/editable-body.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { directionOf } from '#lib/news/languages.ts';
import { Notice } from '../ui/notice.tsx';
import { documentOf } from './body-to-document.ts';
import { Counts } from './counts.tsx';
import { bodyOf } from './document-to-body.ts';
import { EditorDialogs, useEditorDialogs } from './editor-dialogs.tsx';
import { storyExtensions } from './extensions.ts';
import { FindBar } from './find-bar.tsx';
import type { Insertion } from './insertions.ts';
import { LinkBubble } from './link-bubble.tsx';
import type { SearchStories } from './link-dialog.tsx';
import type { SlashMenu } from './slash.ts';
import { type SlashKeys, SlashList } from './slash-list.tsx';
import { type ChooseMedium, StoryMediaContext } from './story-media.tsx';
import { EditorToolbar } from './toolbar.tsx';
import { useEmittedBody } from './use-emitted-body.ts';
import './editor.css';

/** What the screen around may ask of the text. */
export interface StoryTextHandle {
  /** The text at this moment, what was typed last included. */
  body(): Body;
  /** Puts another text in place of it: a revision restored, a conflict settled. Undo brings the old one back. */
  replace(body: StoryDraft['body']): void;
  focus(): void;
}

interface StoryTextProps {
  /**
   * The text to begin with, finished or not. Later values are not looked at: the text belongs to whoever writes it; see
   * `replace`.
   */
  body: StoryDraft['body'];
  /** Told of the text when typing pauses, at least once a second, and when the editor loses the focus. */
  onChange(body: Body): void;
  /** The language of the story, a tag such as en or zh-Hans. */
  language: string;
  /** The media of the text by their keys; what is chosen while writing is added by the editor itself. */
  media: MediaFiles;
  /** Finds stories by the words of their headlines, for links. */
  searchStories: SearchStories;
  /** Opens the library; the promise is kept when something was chosen (or nothing: null). */
  chooseMedium: ChooseMedium;
  /** Whether it can only be read: a stale tab, somebody else's lock. */
  readOnly?: boolean;
  ref?: Ref<StoryTextHandle>;
}

/** The same object at every drawing, so that nothing is set up again. */
const SURFACE = {
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text of the story',
    class: 'prose story-surface',
  },
};

/** The text of a story, written where and as readers will see it. */
export function StoryText({
  body,
  onChange,
  language,
  media,
  searchStories,
  chooseMedium,
  readOnly = false,
  ref,
}: StoryTextProps) {
  const [added, setAdded] = useState<ReadonlyMap<string, Medium>>(new Map());
  const [notice, setNotice] = useState<string | null>(null);
  const [slash, setSlash] = useState<SlashMenu | null>(null);
  const slashKeys = useRef<SlashKeys>(null);
  const dialogs = useEditorDialogs();
  const speaks = useRef(language);
  speaks.current = language;
  const putRef = useRef<(insertion: Insertion) => void>(() => undefined);
  const extensions = useMemo(
    () =>
      storyExtensions({
        open: dialogs.openings,
        slash: {
          show: setSlash,
          key: (event) => slashKeys.current?.key(event) ?? false,
          put: (insertion) => putRef.current(insertion),
        },
        tell: setNotice,
        language: () => speaks.current,
      }),
    [dialogs.openings],
  );
  const [content] = useState(() => documentOf(editableBody(body)));
  const editor = useEditor({
    extensions,
    content,
    editable: !readOnly,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: SURFACE,
  });
  const flush = useEmittedBody(editor, onChange);
  const library = useRef(chooseMedium);
  library.current = chooseMedium;
  const choose = useCallback<ChooseMedium>(async (type) => {
    const chosen = await library.current(type);
    if (chosen) setAdded((before) => new Map(before).set(chosen.key, chosen.medium));
    return chosen;
  }, []);
  putRef.current = (insertion) => {
    if (editor) insertion.put(editor, { choose, askCard: dialogs.askCard, language, now: Date.now });
  };
  const context = useMemo(
    () => ({ media: new Map([...media, ...added]), choose, language, editable: !readOnly }),
    [media, added, choose, language, readOnly],
  );
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useImperativeHandle(ref, () => ({
    body: () => {
      flush();
      return editor ? bodyOf(editor.state.doc) : editableBody(body);
    },
    replace: (other) => editor?.commands.setContent(documentOf(editableBody(other))),
    focus: () => editor?.commands.focus(),
  }));
  return (
    <StoryMediaContext value={context}>
      <div className="story-editor">
        {editor && !readOnly && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whatever tool has the focus
          <div
            className="sticky top-0 z-10 desk:top-(--story-head,0px)"
            onKeyDown={({ key }) => key === 'Escape' && editor.commands.focus()}
          >
            <EditorToolbar editor={editor} open={dialogs.openings} put={putRef.current} />
            {dialogs.opened === 'find' && <FindBar editor={editor} close={dialogs.close} />}
          </div>
        )}
        {notice && (
          <Notice>
            {notice}{' '}
            <button type="button" className="underline" onClick={() => setNotice(null)}>
              Close
            </button>
          </Notice>
        )}
        <div className="relative mx-auto max-w-measure py-6">
          <EditorContent editor={editor} lang={language} dir={directionOf(language)} />
          {editor && !readOnly && <LinkBubble editor={editor} change={dialogs.openings.link} />}
        </div>
        {editor && <Counts editor={editor} />}
        {editor && slash && <SlashList ref={slashKeys} menu={slash} element={editor.view.dom} />}
        {editor && <EditorDialogs editor={editor} dialogs={dialogs} searchStories={searchStories} />}
      </div>
    </StoryMediaContext>
  );
}
