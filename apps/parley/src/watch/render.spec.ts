import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { keysLine, plain, renderItem, renderProposal, renderWhy } from './render.js';
import type { WatchedItem, WatchedProposal } from './watched.js';

beforeAll(() => void vi.stubEnv('TZ', 'UTC'));
afterAll(() => void vi.unstubAllEnvs());

const item = (type: string, record: WatchedItem['record']): WatchedItem => ({
  id: 'i',
  position: 'p',
  at: '2026-03-01T09:30:05.000Z',
  type,
  actor: { kind: 'CONTACT' },
  record,
});

const said = (direction: 'INCOMING' | 'OUTGOING', text: string | null) => ({
  __typename: 'Message' as const,
  id: 'm',
  text,
  direction,
  senderName: direction === 'INCOMING' ? 'Anna' : null,
  chat: { title: 'Anna Parker' },
});

const proposal: WatchedProposal = {
  id: 'p',
  version: 1,
  status: 'PENDING',
  action: 'REPLY',
  draft: 'It is 40 euro.\nShall we meet?',
  editedText: null,
  reasons: ['Asked for the price.'],
  code: null,
  chat: { title: 'Anna Parker' },
  move: null,
  verdicts: [{ guardrail: 'prices', outcome: 'PASS', reason: 'In the list.' }],
};

describe('an item in the terminal', () => {
  it('shows who said what', () => {
    expect(renderItem(item('messaging.message.received', said('INCOMING', 'How much?')))).toBe(
      '09:30:05 ▶ Anna: How much?',
    );
    expect(renderItem(item('messaging.message.sent', said('OUTGOING', 'Hello')))).toBe(
      '09:30:05 ◀ you → Anna Parker: Hello',
    );
    expect(renderItem(item('messaging.message.received', said('INCOMING', null)))).toContain('(erased)');
  });

  it('shows where a deal is', () => {
    const deal = { __typename: 'Deal' as const, id: 'd', title: 'Anna', stage: { name: { en: 'Replied' } } };
    expect(renderItem(item('crm.deal.moved-to-stage', deal))).toBe('09:30:05 ◆ deal “Anna” is now in Replied');
    expect(renderItem(item('crm.deal.created', deal))).toContain('begins');
  });

  it('shows what became of a proposal', () => {
    const decided = { __typename: 'Proposal' as const, ...proposal };
    expect(renderItem(item('agents.proposal.sent', decided))).toBe('09:30:05 ● reply for Anna Parker: done');
  });

  it('is silent about the rest', () => {
    expect(renderItem(item('agents.turn.closed', null))).toBeUndefined();
    expect(renderItem(item('messaging.message.received', null))).toBeUndefined();
  });

  it('lets nobody outside write on the terminal', () => {
    expect(plain('a\u001b[2Jb\u0007c\u009bd\r\ne')).toBe('a[2Jbcd\ne');
    expect(renderItem(item('messaging.message.received', said('INCOMING', '\u001b[31mred')))).not.toContain('\u001b');
  });
});

describe('a proposal in the terminal', () => {
  it('shows text, reasons and keys', () => {
    const text = renderProposal(proposal, 3);
    for (const part of [
      'Proposal for Anna Parker: reply',
      '(2 more after this)',
      'It is 40 euro.',
      'Shall we meet?',
      '· Asked for the price.',
      keysLine,
    ])
      expect(text).toContain(part);
  });

  it('shows where a deal would move', () => {
    const move = { ...proposal, action: 'STAGE_MOVE', draft: null, move: { toStage: { name: { en: 'Meeting' } } } };
    expect(renderProposal(move, 1)).toContain('move to Meeting');
  });

  it('says why', () => {
    const steps = [
      {
        at: '2026-03-01T09:30:05.000Z',
        type: 'messaging.message.received',
        actor: { kind: 'CONTACT' },
        record: { text: 'How much?' },
      },
    ];
    const text = renderWhy(proposal, steps);
    expect(text).toContain('09:30:05 messaging.message.received by contact  “How much?”');
    expect(text).toContain('Guardrails passed: prices.');
    const warned = { ...proposal, verdicts: [{ guardrail: 'links', outcome: 'ASK', reason: 'A link.' }] };
    expect(renderWhy(warned, steps)).toContain('ask links: A link.');
  });
});
