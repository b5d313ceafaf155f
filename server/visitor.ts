import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

/**
 * Who is asking, as far as a limit needs to know: an address, of IPv6 the network that one household has. A proxy is
 * believed only when it is one of `trusted` (addresses, networks, or words of proxy-addr such as "loopback").
 */
export function visitorOf(trusted: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trusted]);
  return (request) => {
    const address = proxyAddr(request, trust);
    if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
    return `${expanded(address).slice(0, 4).join(':')}::/64`;
  };
}

/** The eight groups of an IPv6 address. */
function expanded(address: string): string[] {
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const [head, tail] = [groups(before), groups(after ?? '')];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
}
