import type { LookupAddress } from 'node:dns';
import { lookup as askDns } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { isPublicAddress } from './public-address.ts';

/** Finds every address of a name. */
export type FindAddresses = (
  name: string,
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const findByDns: FindAddresses = (name, found) => askDns(name, { all: true }, found);

/** Where one request goes, and how its name is looked up at the very moment of connecting. */
export interface Destination {
  url: URL;
  lookup: LookupFunction;
}

/**
 * Checks where a request would go. What stands in a URL as a number is looked at here; what a name stands for, when the
 * connection is made to it, so that no second answer of the DNS can differ from the one that was looked at.
 * @param allow names, addresses or name:port that may be anywhere and on any port
 * @throws FetchFailure `forbidden`
 */
export function destinationOf(url: URL, allow: readonly string[], find: FindAddresses = findByDns): Destination {
  const forbid = (why: string): never => {
    throw new FetchFailure('forbidden', `${url.origin} was not asked: ${why}.`);
  };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') forbid('only http and https are spoken');
  if (url.username || url.password) forbid('its address carries a name or password');
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const isAllowed = allow.some((entry) => entry === name || entry === `${name}:${port}` || entry === url.host);
  if (!isAllowed) {
    if (port !== '80' && port !== '443') forbid(`port ${port} is none of the web; FETCH_ALLOW_HOSTS can name it`);
    if (isIP(name) && !isPublicAddress(name)) forbid('it is no public address; FETCH_ALLOW_HOSTS can name it');
  }
  return { url, lookup: isAllowed ? anyAddress(find) : publicAddresses(find) };
}

function anyAddress(find: FindAddresses): LookupFunction {
  return (name, options, done) =>
    find(name, (error, addresses) => answer(name, error, addresses, options.all ?? false, done));
}

function publicAddresses(find: FindAddresses): LookupFunction {
  return (name, options, done) =>
    find(name, (error, addresses) => {
      const inner = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      // One inner address among public ones is as good as any: whoever mixes them has something in mind.
      const refusal = inner && new FetchFailure('forbidden', `${name} was not asked: it leads to no public address.`);
      answer(name, refusal ?? error, addresses, options.all ?? false, done);
    });
}

function answer(
  name: string,
  error: NodeJS.ErrnoException | null,
  addresses: LookupAddress[],
  all: boolean,
  done: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses ?? [];
  if (error) done(error, []);
  else if (!first) done(new FetchFailure('network', `${name} has no address.`), []);
  else if (all) done(null, addresses);
  else done(null, first.address, first.family);
}
