import { htmlOfMarkdown } from '../../archives/markdown-html.ts';
import { bodyFromSite, OWN_SITE } from '../../archives/own-site.ts';
import type { HtmlBody } from '../../html/html-body.ts';
import { withPlainCards } from './card-html.ts';
import { lexicalHtml } from './lexical.ts';
import { mobiledocHtml } from './mobiledoc.ts';
import type { Post } from './post-schema.ts';

/** Ghost writes this where the address of its own site belongs. */
const OWN = /__GHOST_URL__/g;

/** The text of a post as a body of ours: from what its editor kept, or as it was shown. */
export function bodyOfGhost(post: Post, site: string | null): HtmlBody {
  const left = new Set<string>();
  const tell = (card: string) => left.add(`Left out: the card ${card.slice(0, 60)}.`);
  const html = htmlOf(post, tell).replace(OWN, site?.replace(/\/$/, '') ?? OWN_SITE);
  const { body, pictures, losses } = bodyFromSite(html, site);
  return { body, pictures, losses: [...losses, ...left] };
}

function htmlOf(post: Post, left: (card: string) => void): string {
  const { lexical, mobiledoc, html, markdown, plaintext } = post;
  const edited = (lexical && lexicalHtml(lexical, left)) || (mobiledoc && mobiledocHtml(mobiledoc, left));
  if (edited) return edited;
  if (html) return withPlainCards(html);
  const made = markdown ? htmlOfMarkdown(markdown) : null;
  if (made && 'html' in made) return made.html;
  return (plaintext ?? markdown ?? '')
    .split(/\n{2,}/)
    .map((words) => `<p>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}
