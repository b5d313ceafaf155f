import type { Thing } from 'schema-dts';

/**
 * What a page is in the words of schema.org, as a data block for machines. "<" is spelled as an escape, so that no text
 * of a story can end the block.
 */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  const graph = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block holds JSON and not markup; "<" cannot stand in it
      dangerouslySetInnerHTML={{ __html: graph.replaceAll('<', '\\u003c') }}
    />
  );
}
