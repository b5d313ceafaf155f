/** A table in agate type, its spaces and lines as they came; a narrow screen scrolls it sideways, with keys too. */
export function Agate({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} aria-label="Table" className="agate">
      <pre>{text}</pre>
    </section>
  );
}
