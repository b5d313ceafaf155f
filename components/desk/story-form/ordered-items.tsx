'use client';
import type { ReactNode } from 'react';
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Button } from '../ui/button.tsx';

interface OrderedItemsProps {
  label: string;
  items: { key: string; name: string; content?: ReactNode }[];
  /** The keys in their new order, or without one that was taken out. */
  onChange(keys: string[]): void;
}

/** Things in an order: dragged with the mouse, or with Enter on the handle, arrows and Enter; each can be taken out. */
export function OrderedItems({ label, items, onChange }: OrderedItemsProps) {
  const keys = items.map(({ key }) => key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys: [moved], target }) => {
      const others = keys.filter((key) => key !== moved);
      const at = others.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      onChange(others.toSpliced(at, 0, String(moved)));
    },
  });
  if (items.length === 0) return null;
  return (
    <GridList aria-label={label} dragAndDropHooks={dragAndDropHooks} className="border-t border-rule">
      {items.map(({ key, name, content }) => (
        <GridListItem
          key={key}
          id={key}
          textValue={name}
          className="flex items-center gap-1 border-b border-rule py-0.5"
        >
          <Button slot="drag" look="quiet" aria-label={`Move ${name}`}>
            ≡
          </Button>
          <span className="min-w-0 flex-1 text-small">{name}</span>
          {content}
          <Button
            look="quiet"
            aria-label={`Take ${name} out`}
            onPress={() => onChange(keys.filter((one) => one !== key))}
          >
            ×
          </Button>
        </GridListItem>
      ))}
    </GridList>
  );
}
