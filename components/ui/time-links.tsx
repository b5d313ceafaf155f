interface TimeLinksProps {
  earlier: { name: string; path: string } | null;
  later: { name: string; path: string } | null;
}

/** The ways to the nearest days or months with stories, before and after. */
export function TimeLinks({ earlier, later }: TimeLinksProps) {
  if (!earlier && !later) return null;
  return (
    <nav aria-label="Other days" className="mt-8 flex flex-wrap justify-between gap-x-6 font-medium">
      {earlier && (
        <a rel="prev" href={earlier.path} className="py-3">
          ← {earlier.name}
        </a>
      )}
      {later && (
        <a rel="next" href={later.path} className="ms-auto py-3">
          {later.name} →
        </a>
      )}
    </nav>
  );
}
