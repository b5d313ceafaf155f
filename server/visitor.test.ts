import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitorOf } from './visitor.ts';

/** A request as it comes in from this address, with this X-Forwarded-For. */
function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

const seen = (trusted: string[], remoteAddress: string, forwarded?: string) =>
  visitorOf(trusted)(requestFrom(remoteAddress, forwarded));

describe('without a proxy', () => {
  test('the visitor is whoever opened the connection', () => {
    expect(seen(['loopback'], '203.0.113.9')).toBe('203.0.113.9');
    expect(seen([], '127.0.0.1')).toBe('127.0.0.1');
  });

  test.each([
    ['203.0.113.9', '198.51.100.1'],
    ['203.0.113.9', '127.0.0.1'],
    ['203.0.113.9', '198.51.100.1, 10.0.0.1, 127.0.0.1'],
    ['10.9.9.9', '198.51.100.1'],
  ])('%s cannot pass for somebody else by saying "%s"', (remote, forwarded) => {
    expect(seen(['loopback'], remote, forwarded)).toBe(remote);
  });

  test('not even a machine of our own is believed when no proxy is trusted', () => {
    expect(seen([], '127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
  });
});

describe('behind a proxy that is trusted', () => {
  test.each<[trusted: string[], remote: string, forwarded: string, visitor: string]>([
    [['loopback'], '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    [['loopback'], '::1', '198.51.100.1', '198.51.100.1'],
    [['loopback'], '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    [['10.0.0.0/8', '192.0.2.7'], '192.0.2.7', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
    [['uniquelocal'], '172.18.0.2', '198.51.100.1', '198.51.100.1'],
    [['2001:db8:ffff::/48'], '2001:db8:ffff::1', '198.51.100.1', '198.51.100.1'],
  ])('%j at %s that says "%s", the visitor is %s', (trusted, remote, forwarded, visitor) => {
    expect(seen(trusted, remote, forwarded)).toBe(visitor);
  });

  test('what a visitor wrote to the left of the proxy’s own word is not believed', () => {
    expect(seen(['loopback'], '127.0.0.1', '1.2.3.4, 198.51.100.1')).toBe('198.51.100.1');
    expect(seen(['loopback'], '127.0.0.1', '127.0.0.1, 198.51.100.1')).toBe('198.51.100.1');
    expect(seen(['loopback', '10.0.0.0/8'], '127.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.5')).toBe('198.51.100.1');
  });

  test('whatever a visitor invents, he or she stays one visitor', () => {
    const invented = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(invented, { maxLength: 5 }), (list) => {
        expect(seen(['loopback'], '127.0.0.1', [...list, '198.51.100.1'].join(', '))).toBe('198.51.100.1');
      }),
    );
  });

  test('a proxy that names nobody is the visitor itself', () => {
    expect(seen(['loopback'], '127.0.0.1')).toBe('127.0.0.1');
  });
});

describe('an IPv6 visitor', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ])('%s is the household %s', (address, household) => {
    expect(seen([], address)).toBe(household);
  });

  test('has one household however many addresses it takes from it', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), (host) => {
        expect(seen([], `2001:db8:1:2:${host.join(':')}`)).toBe(seen([], '2001:db8:1:2::1'));
      }),
    );
  });

  test('is another than one of the next network', () => {
    expect(seen([], '2001:db8:1:3::1')).not.toBe(seen([], '2001:db8:1:2::1'));
    expect(seen([], '2001:db8::1:0:0:1')).not.toBe(seen([], '2001:db8:0:1::1'));
  });

  test('behind a proxy is known by the network that the proxy names', () => {
    expect(seen(['loopback'], '::1', '2001:db8:1:2::5')).toBe('2001:db8:1:2::/64');
  });

  test('that is IPv4 in disguise is one address, not a quarter of the world', () => {
    expect(seen([], '::ffff:203.0.113.9')).not.toBe(seen([], '::ffff:203.0.113.10'));
  });
});
