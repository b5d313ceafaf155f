import { type Address, pathOf } from '../lib/news/paths.ts';

/**
 * The folder of app/(site) that renders an address. Readers never see these paths: the server in front has found out
 * what an address means, and asks Next for exactly that (docs/decisions/0004).
 */
export function routeOf(address: Address): string {
  switch (address.page) {
    case 'home':
      return '/';
    case 'section':
      return `/section/${address.section}/${pageQuery(address.number)}`;
    case 'article':
      return `/article/${String(address.id).padStart(10, '0')}/`;
    case 'changes':
      return `/changes/${String(address.id).padStart(10, '0')}/`;
    case 'latest':
      return `/latest/${pageQuery(address.number)}`;
    case 'day':
      return `/latest/day/${address.day}/${pageQuery(address.number)}`;
    case 'month':
      return `/latest/month/${address.month}/`;
    case 'author':
    case 'topic':
      return `/${address.page}/${address.slug}/${pageQuery(address.number)}`;
    case 'corrections':
      return `/corrections/${pageQuery(address.number)}`;
    case 'feeds':
      return '/feeds/';
    case 'thanks':
      return `/thanks/${address.form}/`;
    case 'search':
      return pathOf(address);
    case 'special-reports':
      return '/special/';
    case 'special-report':
      return `/special/${address.slug}/`;
    case 'standing':
      return `/standing/${address.slug}/`;
  }
}

/** The route of the page for a status without a page; `words` may say what was looked for. */
export function absenceRoute(status: number, words: readonly string[] = []): string {
  const path = `/absent/${status}/`;
  return words.length > 0 ? `${path}?${new URLSearchParams({ words: words.join(' ') })}` : path;
}

function pageQuery(number: number): string {
  return number > 1 ? `?page=${number}` : '';
}
