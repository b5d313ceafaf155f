'use client';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useId } from 'react';
import { stampOf } from '#lib/news/dates.ts';
import { instantIn } from '#lib/news/local-time.ts';
import { site } from '../../../../site.ts';
import { useStoryMedia } from '../story-media.tsx';
import { useBlock } from './use-block.ts';

/** An entry of a live story: its hour, in the paper's zone, above what is written. */
export function LiveEntryView(props: NodeViewProps) {
  const { editable } = useStoryMedia();
  const { set } = useBlock(props);
  const id = useId();
  const at: number = props.node.attrs.at;
  const { shown, machine } = stampOf(at, site.zone);
  const zone = shown.split(/[ ,]/)[1] ?? '';
  return (
    <NodeViewWrapper
      className="live-entry mt-8 border-t border-rule pt-3"
      role="group"
      aria-label={`Entry of ${shown}`}
    >
      <div
        contentEditable={false}
        data-form=""
        lang="en"
        className="mb-1 font-sans text-small font-semibold text-accent"
      >
        {editable ? (
          <>
            <label htmlFor={id} className="sr-only">
              Hour of the entry, {zone}
            </label>
            <input
              id={id}
              type="datetime-local"
              className="bg-transparent"
              value={machine.slice(0, 16)}
              onChange={(event) => {
                const moment = instantIn(site.zone, event.target.value, 'earlier');
                if ('at' in moment) set(moment);
              }}
            />{' '}
            {zone}
          </>
        ) : (
          shown
        )}
      </div>
      <NodeViewContent className="live-entry-text" />
    </NodeViewWrapper>
  );
}
