import { describe, expect, it } from 'vitest';

import { Desk } from './desk.js';
import type { WatchedProposal } from './watched.js';

const proposal = (id: string, status = 'PENDING', version = 1): WatchedProposal => ({
  id,
  version,
  status,
  action: 'REPLY',
  draft: 'x',
  editedText: null,
  reasons: [],
  code: null,
  chat: null,
  move: null,
  verdicts: [],
});

describe('a desk', () => {
  it('shows the oldest first, and tells when that changes', () => {
    const desk = new Desk();
    expect(desk.put(proposal('a'))).toBe(true);
    expect(desk.put(proposal('b'))).toBe(false);
    expect(desk.top?.id).toBe('a');
    expect(desk.put(proposal('a', 'SUPERSEDED', 2))).toBe(true);
    expect(desk.top?.id).toBe('b');
    expect(desk.put(proposal('b', 'PENDING', 2))).toBe(true);
    expect(desk.count).toBe(1);
  });

  it('puts one aside', () => {
    const desk = new Desk();
    desk.skip();
    desk.put(proposal('a'));
    desk.put(proposal('b'));
    desk.skip();
    expect(desk.top?.id).toBe('b');
    desk.remove('b');
    expect(desk.top?.id).toBe('a');
  });
});
