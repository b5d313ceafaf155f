/** Where a story came from and who edited it; nothing when neither is known. */
export function SourceLine({ source, editor }: { source: string | null; editor: string | null }) {
  if (!source && !editor) return null;
  return (
    <p className="mt-8 flex flex-wrap gap-x-8 border-t border-rule pt-3 text-muted">
      {source && <span>Source: {source}</span>}
      {editor && <span>Editor: {editor}</span>}
    </p>
  );
}
