import { describe, expect, it } from 'vitest';

import { checkVersion } from './expected-version.js';

describe('expected version', () => {
  it('passes what was read last', () =>
    expect(() => checkVersion({ dealId: 'd', version: 2, expectedVersion: 2 })).not.toThrow());

  it('passes where nobody says what was read', () =>
    expect(() => checkVersion({ dealId: 'd', version: 2 })).not.toThrow());

  it('refuses what somebody changed meanwhile, and says where it stands', () =>
    expect(() => checkVersion({ dealId: 'd', version: 3, expectedVersion: 2 })).toThrow(
      expect.objectContaining({ code: 'crm.deal.version', details: { dealId: 'd', currentVersion: 3 } }),
    ));
});
