import type { ReactNode } from 'react';
import type { Inline, Mark } from '#lib/news/body.ts';

/** Words with their marks. */
export function InlineText({ content = [] }: { content?: Inline[] | undefined }) {
  return content.map((node, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    if (node.type === 'hardBreak') return <br key={at} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    return <Marked key={at} text={node.text} marks={node.marks ?? []} />;
  });
}

function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  return marks.reduceRight<ReactNode>((inner, mark) => marked(inner, mark), text);
}

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      return <a href={mark.attrs.href}>{inner}</a>;
  }
}
