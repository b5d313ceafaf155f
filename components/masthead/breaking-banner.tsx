import type { Chrome } from '#lib/edition/read-chrome.ts';

/** What is breaking now, above everything else on every page. */
export function BreakingBanner({ breaking: { text, path } }: { breaking: NonNullable<Chrome['breaking']> }) {
  return (
    <section aria-label="Breaking news" className="bg-accent text-paper print:hidden">
      <p className="page-width py-2.5 font-medium">
        <strong className="me-3">Breaking</strong>
        {path ? (
          <a href={path} className="underline">
            {text}
          </a>
        ) : (
          text
        )}
      </p>
    </section>
  );
}
