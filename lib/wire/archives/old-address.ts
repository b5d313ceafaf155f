/**
 * Where a story stood: what can be led on from, out of the addresses that an export gives. Whole URLs of other sites,
 * and the first page of its own, are not among them.
 * @param site the address of the old site, or null where it is not known
 */
export function oldAddresses(given: readonly (string | null | undefined)[], site: string | null): string[] {
  const host = site && URL.canParse(site) ? bare(new URL(site).hostname) : null;
  const found = given.flatMap((address) => {
    const whole = address?.trim();
    if (!whole || !URL.canParse(whole, site ?? 'https://site.invalid/')) return [];
    const { hostname, pathname, search, protocol } = new URL(whole, site ?? 'https://site.invalid/');
    if (!/^https?:$/.test(protocol)) return [];
    const numbered = /[?&]p(?:age_id)?=(\d+)/.exec(search)?.[1];
    if (pathname === '/') return numbered ? [`/?p=${numbered}`] : [];
    const elsewhere = host !== null && hostname !== 'site.invalid' && bare(hostname) !== host;
    return elsewhere ? [] : [pathname];
  });
  return [...new Set(found)].slice(0, 50);
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
