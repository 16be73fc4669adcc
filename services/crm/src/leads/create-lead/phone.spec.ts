import { describe, expect, it } from 'vitest';

import { phoneOf } from './phone.adapter.js';

describe('a phone', () => {
  it.each([
    ['+7 (999) 123-45-67', '+79991234567'],
    ['+49 30 901820', '+4930901820'],
    [' +1 415-555-2671 ', '+14155552671'],
  ])('%s is %s', (text, phone) => expect(phoneOf(text)).toBe(phone));

  it.each(['8 999 123-45-67', '+7 999', 'call me', '+999 123456789', ''])('%s is none', (text) =>
    expect(() => phoneOf(text)).toThrow(expect.objectContaining({ code: 'crm.lead.phone-invalid' })),
  );
});
