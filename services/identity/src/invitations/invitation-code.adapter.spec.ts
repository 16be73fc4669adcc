import { expect, it } from 'vitest';

import { newInvitationCode, readInvitationCode } from './invitation-code.adapter.js';

const [organizationId, invitationId] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];

it('a code says whose it is, and nothing else is one', () => {
  const { text, hash } = newInvitationCode(organizationId, invitationId);
  expect(readInvitationCode(text)).toEqual({ organizationId, invitationId, shownHash: hash });
  for (const wrong of ['', 'x', text.slice(37), text.slice(0, -1), `${text}x`, text.replace('.', '')])
    expect(readInvitationCode(wrong)).toBeUndefined();
});
