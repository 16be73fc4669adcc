import { Keyring, type SubjectKey } from '@parley/eventsourcing';
import { describe, expect, it } from 'vitest';

import { Sealed } from './sealed.adapter.js';

class OneKey extends Keyring {
  keys: SubjectKey[] = [{ version: 1, key: Buffer.alloc(32, 1) }];
  forWriting(_: string, ids: readonly string[]) {
    return Promise.resolve(new Map(ids.map((id) => [id, this.keys.at(-1)!])));
  }
  forReading(_: string, ids: readonly string[]) {
    return Promise.resolve(new Map(ids.map((id) => [id, this.keys])));
  }
  indexKey() {
    return Promise.resolve(Buffer.alloc(32));
  }
  erase() {
    this.keys = [];
    return Promise.resolve();
  }
  eraseOrganization() {
    return this.erase();
  }
}

const place = { tenantId: 'organization-1', subjectId: 'account-1', field: 'sign-in-key' };

describe('a secret at rest', () => {
  it('opens where it was sealed, and shows nothing', async () => {
    const sealed = new Sealed(new OneKey());
    const text = await sealed.seal(place, 'the key to an account');
    expect(text).not.toContain('account');
    expect(await sealed.open(place, text)).toBe('the key to an account');
  });

  it.each([
    ['account', { ...place, subjectId: 'account-2' }],
    ['organization', { ...place, tenantId: 'organization-2' }],
    ['field', { ...place, field: 'answer' }],
  ])('does not open for another %s', async (_, elsewhere) => {
    const sealed = new Sealed(new OneKey());
    const text = await sealed.seal(place, 'secret');
    await expect(sealed.open(elsewhere, text)).rejects.toThrow();
  });

  it('is gone with its key', async () => {
    const sealed = new Sealed(new OneKey());
    const text = await sealed.seal(place, 'secret');
    await sealed.destroy(place);
    expect(await sealed.open(place, text)).toBeNull();
    await expect(sealed.seal(place, 'secret')).rejects.toThrow();
  });
});
