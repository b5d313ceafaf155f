import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from 'yaml';

/** A Markdown text with what stands in front of it, read by the libraries of CommonMark and YAML. */
export function readMarkdown(text: string): { front: Record<string, unknown>; tree: Root } {
  const [, front = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return {
    front: (parse(front) ?? {}) as Record<string, unknown>,
    tree: fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
  };
}

/** Every node of a tree. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** The words of a tree. */
export function wordsOf(tree: Root): string {
  return nodesOf(tree)
    .map((node) => ('value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : ''))
    .join('');
}
