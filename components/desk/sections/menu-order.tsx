'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { TreeSection } from '#lib/desk/read-sections.ts';
import { OrderList } from '../curation/order-list.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface MenuOrderProps {
  tree: readonly TreeSection[];
  order: (input: unknown) => Promise<Outcome<void>>;
}

/** Which sections stand in a menu, and in which order: moved by hand, and at once on every page. */
export function MenuOrder({ tree, order }: MenuOrderProps) {
  const router = useRouter();
  const [menu, setMenu] = useState('header');
  const { send, busy, fault } = useDeskAction(order);
  const department = menu === 'header' || menu === 'footer' ? null : menu;
  const field = menu === 'header' ? 'headerOrder' : 'footerOrder';
  const above = tree.find(({ path }) => path === department)?.id ?? null;
  const candidates = tree.filter(({ parentId }) => parentId === above);
  const standing = candidates
    .filter((section) => section[field] !== null)
    .toSorted((a, b) => (a[field] ?? 0) - (b[field] ?? 0));
  const paths = standing.map(({ path }) => path);
  const put = (next: string[], seen: string[]) =>
    send({ menu: menu === 'header' ? 'header' : 'footer', department, paths: next, seen });
  async function arrange(next: string[]) {
    const outcome = await put(next, paths);
    if (outcome.ok) say('The menu is so on every page.', () => put(paths, next).then(() => router.refresh()));
    if (outcome.ok || outcome.reason === 'conflict') router.refresh();
  }
  return (
    <aside className="space-y-3">
      <h2 className="text-small font-semibold">Menus</h2>
      <Select
        label="Menu"
        value={menu}
        onChange={setMenu}
        options={[
          { value: 'header', name: 'Masthead' },
          { value: 'footer', name: 'Foot of every page' },
          ...tree
            .filter(({ parentId, id }) => parentId === null && tree.some((one) => one.parentId === id))
            .map(({ path, name }) => ({ value: path, name: `Foot, below ${name}` })),
        ]}
      />
      <OrderList
        label="Sections in this menu"
        rows={standing.map(({ path, name }) => ({ key: path, name }))}
        onOrder={arrange}
        empty="Nothing stands in this menu. Add a section below."
      >
        {({ key, name }) => (
          <Button
            look="quiet"
            isDisabled={busy}
            onPress={() => arrange(paths.filter((path) => path !== key))}
            aria-label={`Take ${name} out of the menu`}
          >
            ✕
          </Button>
        )}
      </OrderList>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <div className="flex flex-wrap gap-2">
        {candidates
          .filter(({ path }) => !paths.includes(path))
          .map(({ path, name }) => (
            <Button key={path} isDisabled={busy} onPress={() => arrange([...paths, path])}>
              + {name}
            </Button>
          ))}
      </div>
    </aside>
  );
}
