'use client';
import { NodeViewWrapper } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStoryMedia } from '../story-media.tsx';

interface BlockFrameProps {
  /** What it is called. */
  name: string;
  /** How it looks on the page. */
  page: ReactNode;
  /** What is written inside it. */
  content?: ReactNode;
  /** The fields of its form. */
  children: ReactNode;
  leave(): void;
  remove(): void;
}

/** A block as the page shows it, with its form below while it is selected or being filled in. */
export function BlockFrame({ name, page, content, children, leave, remove }: BlockFrameProps) {
  const { editable } = useStoryMedia();
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave();
  };
  return (
    <NodeViewWrapper className="story-object" role="group" aria-label={name} data-drag-handle="">
      <div contentEditable={false} inert className="story-object-page">
        {page}
      </div>
      {content}
      {editable && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whatever field of it has the focus
        <div
          contentEditable={false}
          data-form=""
          lang="en"
          dir="ltr"
          className="story-object-form"
          onKeyDown={leaveByEscape}
        >
          <div className="mb-3 flex items-center justify-between gap-3">
            <strong className="text-note">{name}</strong>
            <Button look="quiet" onPress={remove}>
              Take out
            </Button>
          </div>
          {children}
        </div>
      )}
    </NodeViewWrapper>
  );
}
