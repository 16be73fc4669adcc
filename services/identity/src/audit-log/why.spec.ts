import { describe, expect, it } from 'vitest';

import { whyOf } from './why.js';

const entry = (type: string, changes: Readonly<Record<string, string>> = {}, causeType?: string) => ({
  ...{ type, subjectId: 'deal' },
  changes: Object.entries(changes).map(([field, to]) => ({ field, from: null, to })),
  cause: causeType === undefined ? null : { type: causeType, subjectId: 'proposal' },
});
const nothing = { reason: null, rule: null, proposalId: null };

describe('why something was done', () => {
  it('is the reason that was given', () =>
    expect(whyOf(entry('messaging.send.failed', { reason: 'never left' }))).toEqual({
      ...nothing,
      reason: 'never left',
    }));

  it('is the rule that did it', () => {
    expect(whyOf(entry('crm.deal.moved-to-stage', { by: 'rule reply' }))).toEqual({ ...nothing, rule: 'reply' });
    const taken = { reason: 'territory', ruleId: 'north' };
    expect(whyOf(entry('crm.contact.assigned', taken))).toEqual({ ...nothing, reason: 'territory', rule: 'north' });
  });

  it('is the proposal that was approved by it, or decided', () => {
    const expected = { ...nothing, proposalId: 'proposal' };
    expect(whyOf(entry('messaging.send.requested', {}, 'agents.proposal.approved'))).toEqual(expected);
    expect(whyOf(entry('crm.deal.moved-to-stage', { by: 'proposal proposal' }))).toEqual(expected);
    expect(whyOf(entry('agents.proposal.rejected'))).toEqual({ ...nothing, proposalId: 'deal' });
  });

  it('is not known where nobody said', () => {
    expect(whyOf(entry('crm.deal.moved-to-stage', { by: 'hand' }))).toBeNull();
    expect(whyOf(entry('identity.access.entered', { by: 'rule of thumb' }))).toBeNull();
    expect(whyOf(entry('crm.deal.created', {}, 'messaging.message.received'))).toBeNull();
  });
});
