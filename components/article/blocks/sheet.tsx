import type { BlockOf } from '#lib/news/body/blocks.ts';
import { Paragraphs } from './flows.tsx';

/** A table; a narrow screen scrolls it sideways, with keys too. */
export function Sheet({ table: { attrs, content } }: { table: BlockOf<'table'> }) {
  const heads = content.filter((row) => row.content.every(({ type }) => type === 'tableHeader'));
  const rows = content.filter((row) => !heads.includes(row));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} aria-label={attrs.caption ?? 'Table'} className="my-8 overflow-x-auto">
      <table className="sheet">
        {attrs.caption && <caption className="mb-2 text-start font-semibold">{attrs.caption}</caption>}
        {heads.length > 0 && <thead>{heads.map(rowOf)}</thead>}
        <tbody>{rows.map(rowOf)}</tbody>
      </table>
    </section>
  );
}

function rowOf({ content }: BlockOf<'table'>['content'][number], at: number) {
  return (
    <tr key={at}>
      {content.map((cell, column) =>
        cell.type === 'tableHeader' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
          <th key={column} scope="col">
            <Paragraphs paragraphs={cell.content} />
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
          <td key={column}>
            <Paragraphs paragraphs={cell.content} />
          </td>
        ),
      )}
    </tr>
  );
}
