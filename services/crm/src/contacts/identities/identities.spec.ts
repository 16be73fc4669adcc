import { ContactIdentityAdded } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { type Identity, withIdentity, withoutIdentity } from './identities.js';

const phone = (id: string, isPrimary: boolean): Identity => ({ id, channel: 'phone', value: `+${id}`, isPrimary });
const mail: Identity = { id: 'm', channel: 'mail', value: 'a@example.org', isPrimary: true };
const added = (id: string, isPrimary: boolean) =>
  ContactIdentityAdded({
    ...{ contactId: 'anna', subjectId: 'anna', identityId: id, channel: 'phone', value: `+${id}`, isPrimary },
  }).data;

describe('the identities of a contact', () => {
  it('have one primary one of each channel', () => {
    expect(withIdentity([mail, phone('1', true)], added('2', true))).toEqual([
      mail,
      phone('1', false),
      phone('2', true),
    ]);
    expect(withIdentity([phone('1', true)], added('2', false))).toEqual([phone('1', true), phone('2', false)]);
  });

  it('hold each once', () =>
    expect(withIdentity([phone('1', false), phone('2', true)], added('1', true))).toEqual([
      phone('2', false),
      phone('1', true),
    ]));

  it('are led by the next one where the primary one goes', () => {
    const all = [phone('1', true), mail, phone('2', false)];
    expect(withoutIdentity(all, '1')).toEqual([mail, phone('2', true)]);
    expect(withoutIdentity(all, '2')).toEqual([phone('1', true), mail]);
    expect(withoutIdentity(all, 'never')).toEqual(all);
  });
});
