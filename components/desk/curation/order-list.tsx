'use client';
import type { ReactNode } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';

interface OrderListProps<Row extends { key: string; name: string }> {
  label: string;
  rows: readonly Row[];
  /** Told of the keys in their new order. */
  onOrder: (keys: string[]) => void;
  /** What stands behind each name. */
  children?: (row: Row) => ReactNode;
  empty: string;
}

/** Rows in an order that is changed by dragging, with the pointer or, from the handle, with the keyboard. */
export function OrderList<Row extends { key: string; name: string }>(props: OrderListProps<Row>) {
  const { label, rows, onOrder, children, empty } = props;
  const keys = rows.map(({ key }) => key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys: moved, target }) => {
      const taken = keys.filter((key) => moved.has(key));
      const left = keys.filter((key) => !moved.has(key));
      const at = left.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      onOrder(left.toSpliced(at, 0, ...taken));
    },
  });
  return (
    <GridList
      aria-label={label}
      items={rows.map((row) => ({ ...row, id: row.key }))}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="p-2 text-small text-muted">{empty}</p>}
      className="border-y border-rule"
    >
      {(row) => (
        <GridListItem
          id={row.key}
          textValue={row.name}
          className="flex items-center gap-2 border-b border-rule outline-offset-[-2px] last:border-0 hover:bg-tint data-[dragging]:opacity-50"
        >
          <AriaButton slot="drag" aria-label={`Move ${row.name}`} className="min-h-9 cursor-grab px-2 text-muted">
            ⠿
          </AriaButton>
          <span className="min-w-0 flex-1 py-1 text-small">{row.name}</span>
          {children?.(row)}
        </GridListItem>
      )}
    </GridList>
  );
}
