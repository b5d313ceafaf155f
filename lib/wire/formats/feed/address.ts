/** An address as a feed writes it, made whole; null when it is none of the web. */
export function addressOf(written: string | null | undefined, base: string | null): string | null {
  const trimmed = (written ?? '').trim().replace(/[\t\n\r]/g, '');
  if (!trimmed) return null;
  const url = URL.parse(trimmed) ?? (base ? URL.parse(trimmed, base) : null);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The base of an element that may say its own. */
export function baseOf(own: string | undefined, outer: string | null): string | null {
  if (!own?.trim()) return outer;
  return (outer ? URL.parse(own.trim(), outer) : URL.parse(own.trim()))?.href ?? outer;
}
