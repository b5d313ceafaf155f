import type { ReactNode } from 'react';
import type { Inline, Mark } from '#lib/news/body/inline.ts';

interface InlineTextProps {
  content?: Inline[] | undefined;
  /** Whether somebody paid for the words: their links are then no recommendation of ours. */
  sponsored?: boolean;
}

/** Words with their marks. */
export function InlineText({ content = [], sponsored = false }: InlineTextProps) {
  return content.map((node, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    if (node.type === 'hardBreak') return <br key={at} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    return <Marked key={at} text={node.text} marks={node.marks ?? []} sponsored={sponsored} />;
  });
}

function Marked({ text, marks, sponsored }: { text: string; marks: Mark[]; sponsored: boolean }) {
  return marks.reduceRight<ReactNode>((inner, mark) => marked(inner, mark, sponsored), text);
}

function marked(inner: ReactNode, mark: Mark, sponsored: boolean): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} rel={sponsored ? 'sponsored nofollow' : undefined}>
          {inner}
        </a>
      );
  }
}
