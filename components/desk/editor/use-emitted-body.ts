import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import type { Body } from '#lib/news/body/body.ts';
import { bodyOf } from './document-to-body.ts';

const PAUSE = 150;
const LONGEST = 1000;

/**
 * Tells of the text when typing pauses for 0.15 s, at least once a second while it does not, and at once when the
 * editor loses the focus or is taken away. Returns what tells of it now.
 */
export function useEmittedBody(editor: Editor | null, onChange: (body: Body) => void): () => void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const flush = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!editor) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let since: number | null = null;
    const tell = () => {
      clearTimeout(pause);
      if (since === null) return;
      since = null;
      latest.current(bodyOf(editor.state.doc));
    };
    const changed = () => {
      since ??= performance.now();
      clearTimeout(pause);
      if (performance.now() - since > LONGEST) tell();
      else pause = setTimeout(tell, PAUSE);
    };
    flush.current = tell;
    editor.on('update', changed);
    editor.on('blur', tell);
    return () => {
      tell();
      editor.off('update', changed);
      editor.off('blur', tell);
    };
  }, [editor]);
  return () => flush.current();
}
