import { describe, expect, it } from 'vitest';

import type { NewProposal } from '../../proposals/create-proposal/create-proposal.js';
import { chatNotVisible, draftFailed, limitReached, noAgent, nothingToPropose } from '../run.errors.js';
import { conclusionOf, failedConclusion, limitConclusion } from './conclusion.js';

const proposal = { proposalId: 'p', action: 'reply' } as NewProposal;
const by = (guardrail: string) => ({ guardrail, outcome: 'block', reason: 'x' }) as const;

describe('conclusion', () => {
  it('is what is proposed', () =>
    expect(conclusionOf({ proposals: [proposal], blocked: undefined })).toEqual({
      outcome: 'proposed',
      proposals: [proposal],
    }));

  it('is nothing where there was no draft, or a guardrail let none through', () => {
    expect(conclusionOf({ proposals: [], blocked: undefined })).toMatchObject({ code: 'agents.run.no-draft' });
    expect(conclusionOf({ proposals: [], blocked: by('links') })).toMatchObject({ code: 'agents.guardrail.links' });
    expect(conclusionOf({ proposals: [], blocked: by('budget') })).toEqual(limitConclusion);
  });

  it('is a failure where the model failed', () =>
    expect(failedConclusion('timed-out')).toEqual({
      outcome: 'failed',
      code: 'agents.model.timed-out',
      proposals: [],
    }));
});

describe('refusals of a run', () => {
  it('have stable codes, and say what they know', () => {
    const allowance = { limit: 1, used: 1, resetsAt: '2026-04-01T00:00:00.000Z' };
    const refusals = [
      chatNotVisible('c'),
      noAgent(),
      nothingToPropose(undefined),
      nothingToPropose('x'),
      draftFailed(undefined),
      draftFailed('x'),
      limitReached(allowance),
    ];
    expect(refusals.map(({ code, details }) => [code, details])).toEqual([
      ['agents.chat.not-found', { chatId: 'c' }],
      ['agents.agent.none', {}],
      ['agents.run.nothing-to-propose', {}],
      ['agents.run.nothing-to-propose', { code: 'x' }],
      ['agents.run.failed', {}],
      ['agents.run.failed', { code: 'x' }],
      ['billing.limit.reached', allowance],
    ]);
  });
});
