import { callOrReturn, Extension, getExtensionField, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
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

/** The rules of tables: cells are selected as cells, and a table stays a rectangle. */
const TableEditing = Extension.create({
  name: 'tableEditing',
  addProseMirrorPlugins: () => [tableEditing()],
  extendNodeSchema: (extension) => {
    const name = callOrReturn(getExtensionField(extension, 'name'));
    return typeof name === 'string' && ROLES[name] ? { tableRole: ROLES[name] } : {};
  },
});

export const tableNodes = [Sheet, Table, TableRow, TableCell, TableHeader, TableEditing];
