import { describe, expect, it } from 'vitest';

import type { PublicApi } from '../client/public-api.js';
import type { Terminal } from './terminal.js';
import { Watch } from './watch.js';
import type { WatchedProposal } from './watched.js';

const proposal = (id: string, status = 'PENDING'): WatchedProposal => ({
  ...{ id, version: 1, status, action: 'REPLY', draft: `text of ${id}`, editedText: null, reasons: [], code: null },
  ...{ chat: null, move: null, verdicts: [] },
});

/** What a terminal says while that comes in, beside a proposal that waits from before. */
async function saidOf(...incoming: readonly WatchedProposal[]): Promise<readonly string[]> {
  const said: string[] = [];
  const api = {
    ask: () => Promise.resolve({ proposals: { edges: [{ node: proposal('a') }] } }),
    watch: async function* () {
      for (const [n, one] of incoming.entries()) {
        const record = { __typename: 'Proposal' as const, ...one };
        const about = { id: String(n), position: String(n), at: '2026-03-01T09:30:05.000Z', type: 'changed' };
        yield await Promise.resolve({ activity: { ...about, actor: { kind: 'AGENT' }, record } });
      }
    },
    close: () => Promise.resolve(),
  } as unknown as PublicApi;
  const terminal = {
    say: (text: string) => said.push(text),
    open: () => undefined,
    close: () => undefined,
    nextKey: () => new Promise<string>(() => undefined),
  } as unknown as Terminal;
  await new Watch(api, terminal).run();
  return said.slice(2);
}

describe('how many wait', () => {
  it('is said anew whenever that changes, while the first is being looked at', async () => {
    const said = await saidOf(proposal('b'), proposal('c'), proposal('c'), proposal('b', 'APPROVED'));
    expect(said).toEqual(['      (1 more after this)', '      (2 more after this)', '      (1 more after this)']);
  });

  it('is said when nothing more does', async () => {
    expect(await saidOf(proposal('b'), proposal('b', 'REJECTED'))).toEqual([
      '      (1 more after this)',
      '      (nothing more after this)',
    ]);
  });

  it('is said with another first one, and not beside it', async () => {
    const said = await saidOf(proposal('b'), proposal('c'), proposal('a', 'SUPERSEDED'));
    expect(said.slice(2)).toEqual([expect.stringContaining('(1 more after this)\n      text of b')]);
  });
});
