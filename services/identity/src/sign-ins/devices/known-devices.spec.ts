import { DeviceSeen } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialKnownDevices, isNews, seeDevice } from './known-devices.js';

const seen = (deviceKey: string) => DeviceSeen({ userId: 'u1', deviceKey });
const after = (...keys: string[]) => keys.map(seen).reduce(evolve, initialKnownDevices);

describe('a device', () => {
  it('is seen once', () => {
    const given = scenario({ initial: initialKnownDevices, evolve, decide: seeDevice });
    given().when({ userId: 'u1', deviceKey: 'a' }).then(seen('a'));
    given(seen('a'), seen('b')).when({ userId: 'u1', deviceKey: 'a' }).thenNothing();
  });

  it('is news where it is neither the first, nor known, nor shows its token', () => {
    const told = (hasToken: boolean, ...keys: string[]) => isNews({ deviceKey: 'a', hasToken }, after(...keys));
    expect(told(false, 'b')).toBe(true);
    expect([told(false), told(false, 'a', 'b'), told(true, 'b')]).toEqual([false, false, false]);
  });

  it('is forgotten after two hundred others', () =>
    expect(after(...Array.from({ length: 201 }, (_, n) => String(n))).keys).toHaveLength(200));
});
