import type { IdentityChannel } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { identityValue, meaningsOf } from './written-identity.adapter.js';

describe('what is written of an identity', () => {
  it.each<[IdentityChannel, string, string]>([
    ['phone', '+7 (999) 123-45-67', '+79991234567'],
    ['phone', ' +49 30 901820 ', '+4930901820'],
    ['mail', ' Anna@Example.org ', 'anna@example.org'],
    ['mail', 'mailto:anna@example.org', 'anna@example.org'],
    ['telegram-username', '@Anna_P', 'anna_p'],
    ['telegram-username', 'https://t.me/Anna_P?start=1', 'anna_p'],
    ['linkedin', 'https://www.linkedin.com/in/Anna-Petrova/', 'anna-petrova'],
    ['linkedin', 'https://lv.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0', 'анна'],
    ['instagram', 'instagram.com/anna.p', 'anna.p'],
    ['instagram', '@anna', 'anna'],
  ])('%s: %s is %s', (channel, text, value) => expect(identityValue(channel, text)).toBe(value));

  it.each<[IdentityChannel, string]>([
    ['phone', '8 999 123-45-67'],
    ['phone', 'call me'],
    ['mail', 'nowhere'],
    ['telegram-username', 'ann'],
    ['telegram-username', '1anna'],
    ['linkedin', 'https://www.linkedin.com/company/acme'],
    ['linkedin', 'https://example.org/in/anna'],
    ['linkedin', '%E0%A4%A'],
    ['instagram', 'anna..p'],
    ['instagram', ''],
  ])('%s: %s is none', (channel, text) =>
    expect(() => identityValue(channel, text)).toThrow(
      expect.objectContaining({ code: 'crm.contact.identity-invalid', details: { channel } }),
    ),
  );

  it('may mean one of several channels, where none is named', () => {
    expect(meaningsOf('+49 (30) 901820')).toEqual([{ channel: 'phone', value: '+4930901820' }]);
    expect(meaningsOf('@anna').map(({ channel }) => channel)).toEqual(['telegram-username', 'linkedin', 'instagram']);
    expect(meaningsOf('?')).toEqual([]);
  });
});
