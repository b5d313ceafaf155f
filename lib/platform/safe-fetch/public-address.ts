import ipaddr from 'ipaddr.js';

/** Public by number, and yet the inner door of a cloud: Azure's agent. */
const INNER_DOORS: ReadonlySet<string> = new Set(['168.63.129.16']);

/** What IANA has given out of IPv6 to be reached from everywhere. */
const GLOBAL = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: no network of a house or company, no machine's own, no cloud's
 * metadata, no other address in disguise (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || INNER_DOORS.has(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL);
}
