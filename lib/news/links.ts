/** The full address of a link that may be a path of this site. */
export function absoluteUrl(href: string, siteUrl: string): string {
  return href.startsWith('/') ? siteUrl + href : href;
}
