import type { BlockOf } from '../blocks.ts';
import type { Paragraph } from '../inline.ts';
import { attribute, childElements, type PastedElement, type PastedNode, styled, textOf, within } from './elements.ts';
import { tidyLine } from './tidy.ts';

type Table = BlockOf<'table'>;
type Cell = Table['content'][number]['content'][number];

const MOST_ROWS = 1000;
const MOST_COLUMNS = 30;

/**
 * A table of data; null where the table only lays out a page: one column, or tables inside it. Cells that reach over
 * several columns or rows are followed by empty ones, so that columns stay columns.
 */
export function tableOf(element: PastedElement, apart: (nodes: readonly PastedNode[]) => Paragraph[]): Table | null {
  const rows = rowsOf(element).slice(0, MOST_ROWS);
  if (within(element, 'table').length > 0 || rows.every((row) => cellsOf(row).length < 2)) return null;
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    const head = isHead(row, at);
    for (const cell of cellsOf(row)) {
      const type = head || cell.tagName === 'th' ? 'tableHeader' : 'tableCell';
      place(grid, at, { type, content: apart(cell.childNodes) }, span(cell, 'colspan'), span(cell, 'rowspan'));
    }
  }
  const width = Math.min(MOST_COLUMNS, Math.max(...grid.map((cells) => cells.length)));
  const content = grid
    .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? empty('tableCell')))
    .filter((cells) => cells.some((cell) => cell.content.length > 0))
    .map((cells) => ({ type: 'tableRow' as const, content: cells }));
  const caption = tidyLine(
    childElements(element)
      .filter(({ tagName }) => tagName === 'caption')
      .map(textOf)
      .join(' '),
  );
  return content.length > 0 ? { type: 'table', attrs: { caption: caption.slice(0, 1000) || null }, content } : null;
}

function place(grid: (Cell | undefined)[][], row: number, cell: Cell, columns: number, rows: number): void {
  const cells = grid[row] ?? [];
  let column = 0;
  while (cells[column]) column += 1;
  for (let down = 0; down < rows; down += 1) {
    for (let over = 0; over < columns && column + over < MOST_COLUMNS; over += 1) {
      const line = grid[row + down];
      if (line) line[column + over] = down + over === 0 ? cell : empty(cell.type);
    }
  }
}

function empty(type: Cell['type']): Cell {
  return { type, content: [] };
}

function rowsOf(table: PastedElement): PastedElement[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: PastedElement): PastedElement[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Word says which row is the head, and by nothing else. */
function isHead(row: PastedElement, at: number): boolean {
  const parent = row.parentNode;
  if (parent && 'tagName' in parent && parent.tagName === 'thead') return true;
  return at === 0 && styled(row, /^mso-yfti-firstrow: ?yes$/i);
}

function span(cell: PastedElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value >= 1 ? Math.min(value, MOST_COLUMNS) : 1;
}
