import { describe, expect, it } from 'vitest';

import { isAct, mayBeAct } from './acts.js';

const by = (type: string, kind: string, onBehalfOf?: string) =>
  ({ type, envelope: { actor: { kind, id: 'a', ...(onBehalfOf && { onBehalfOf }) } } }) as Parameters<typeof isAct>[0];

describe('an act', () => {
  it.each(['user', 'agent', 'integration'])('is what a %s did', (kind) =>
    expect(isAct(by('crm.deal.created', kind))).toBe(true),
  );

  it('is what was done in somebody’s name', () =>
    expect(isAct(by('crm.deal.moved-to-stage', 'system', 'u'))).toBe(true));

  it.each(['contact', 'system'])('is nothing that a %s did by itself', (kind) =>
    expect(isAct(by('crm.deal.created', kind))).toBe(false),
  );

  it('is everything about access', () => expect(isAct(by('identity.member.added', 'system'))).toBe(true));

  it('is no message, and no step of a machine', () => {
    expect(mayBeAct({ type: 'messaging.message.received' })).toBe(false);
    expect(mayBeAct({ type: 'agents.model.called' })).toBe(false);
    expect(mayBeAct({ type: 'messaging.send.requested' })).toBe(true);
  });
});
