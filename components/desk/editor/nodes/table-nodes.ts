import { callOrReturn, Extension, getExtensionField, Node } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { carried } from './clipboard.ts';

const cellAttributes = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});

/** A table with its caption above it. */
const Sheet = Node.create({
  name: 'sheet',
  group: 'block',
  content: 'title table',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: '[data-block="sheet"]' }],
  renderHTML: () => ['section', { ...carried('sheet'), class: 'sheet-block my-8 overflow-x-auto' }, 0],
});

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', { class: 'sheet' }, ['tbody', 0]],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});

const TableHeader = TableCell.extend({
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
});

const ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** A header in which nothing stands yet is told of as a cell: it heads nothing. */
function emptyHeaders({ doc }: EditorState): DecorationSet {
  const empty: Decoration[] = [];
  doc.forEach((block, at) => {
    if (block.type.name !== 'sheet') return;
    block.descendants((node, offset) => {
      if (node.type.name !== 'tableHeader') return !node.isTextblock;
      const from = at + 1 + offset;
      if (!node.textContent.trim()) empty.push(Decoration.node(from, from + node.nodeSize, { role: 'cell' }));
      return false;
    });
  });
  return DecorationSet.create(doc, empty);
}

/** The rules of tables: cells are selected as cells, and a table stays a rectangle. */
const TableEditing = Extension.create({
  name: 'tableEditing',
  addProseMirrorPlugins: () => [tableEditing(), new Plugin({ props: { decorations: emptyHeaders } })],
  extendNodeSchema: (extension) => {
    const name = callOrReturn(getExtensionField(extension, 'name'));
    return typeof name === 'string' && ROLES[name] ? { tableRole: ROLES[name] } : {};
  },
});

export const tableNodes = [Sheet, Table, TableRow, TableCell, TableHeader, TableEditing];
