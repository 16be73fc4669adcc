import { describe, expect, it } from 'vitest';

import { addressBehind, Networks } from './address-within.js';

const office = new Networks(['203.0.113.0/24', '2001:db8:1::/48', '198.51.100.7']);

describe('networks', () => {
  it.each(['203.0.113.9', '198.51.100.7', '2001:db8:1:ffff::1', '::ffff:203.0.113.9'])('hold %s', (address) =>
    expect(office.hold(address)).toBe(true),
  );

  it.each(['203.0.114.1', '198.51.100.8', '2001:db8:2::1', '::1', 'localhost', '', '203.0.113.9, 1.1.1.1'])(
    'do not hold %s',
    (address) => expect(office.hold(address)).toBe(false),
  );
});

describe('behind proxies', () => {
  const trusted = new Networks(['10.0.0.0/8']);

  it('an address is what the outermost trusted proxy saw', () => {
    expect(addressBehind(trusted, '10.0.0.1', '203.0.113.9, 10.0.0.2')).toBe('203.0.113.9');
  });

  it('nobody outside is believed: neither who is no proxy, nor what came before one', () => {
    expect(addressBehind(trusted, '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
    expect(addressBehind(trusted, '10.0.0.1', '203.0.113.9, 192.0.2.1')).toBe('192.0.2.1');
  });

  it('believed without a look at who says it, anybody would come from anywhere', () => {
    const everybody = new Networks(['0.0.0.0/0']);
    expect(addressBehind(everybody, '192.0.2.1', '203.0.113.9')).toBe('203.0.113.9');
  });

  it('is the connection’s own where nothing is said', () =>
    expect(addressBehind(trusted, '10.0.0.1', undefined)).toBe('10.0.0.1'));
});
