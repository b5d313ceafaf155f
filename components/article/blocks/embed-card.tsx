import type { BlockOf } from '#lib/news/body/blocks.ts';

/** A card that leads to another site, of which nothing is loaded here. */
export function EmbedCard({ card: { attrs } }: { card: BlockOf<'embedCard'> }) {
  const { url, title, description } = attrs;
  return (
    <section aria-label={title} className="relative my-7 border border-rule px-5 py-4 font-sans text-small">
      <p className="text-note text-muted">{new URL(url).hostname.replace(/^www\./, '')}</p>
      <p className="mt-0.5 font-semibold">
        <a href={url} rel="noopener" className="after:absolute after:inset-0">
          {title} <span aria-hidden="true">↗</span>
        </a>
      </p>
      {description && <p className="mt-1 text-muted">{description}</p>}
    </section>
  );
}
