'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { embedAttrs } from '#lib/news/body/blocks.ts';
import { EmbedCard } from '../../../article/blocks/embed-card.tsx';
import { FAULT } from '../../ui/text-field.tsx';
import { BlockFrame } from './block-frame.tsx';
import { DraftField } from './draft-field.tsx';
import { useBlock } from './use-block.ts';

/** A card that leads to another site; what is not a card yet stays out of the story. */
export function CardView(props: NodeViewProps) {
  const { set, leave, remove } = useBlock(props);
  const [fault, setFault] = useState<string | null>(null);
  const { url, title, description } = props.node.attrs;
  const attrs = { url, title, description };
  const change = (changed: Partial<typeof attrs>) => {
    const parsed = embedAttrs.safeParse({ ...attrs, ...changed });
    setFault(
      parsed.success
        ? null
        : 'A card needs an address that begins with https:// and a title. The last that was right is kept.',
    );
    if (parsed.success) set(changed);
  };
  return (
    <BlockFrame name="Card" page={<EmbedCard card={{ type: 'embedCard', attrs }} />} leave={leave} remove={remove}>
      <div className="space-y-3">
        <DraftField label="Address" value={url} commit={(words) => change({ url: words })} />
        <DraftField label="Title" value={title} commit={(words) => change({ title: words })} />
        <DraftField
          label="Description"
          value={description ?? ''}
          rows={2}
          commit={(words) => change({ description: words || null })}
        />
        {fault && (
          <p role="alert" className={FAULT}>
            {fault}
          </p>
        )}
      </div>
    </BlockFrame>
  );
}
