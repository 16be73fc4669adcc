import { type ApiOperation, type KeyOptional, LiveActivity, Parley } from '@parley/client';
import * as everything from '@parley/client';
import { ApproveProposal, MessagesByIds, ProposalsByIds, RefreshSession } from '@parley/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { idOf, sessionId, tenantId, userId } from './fakes.js';
import { encode, type Live, startLive } from './live-client.js';
import { message, proposal } from './records.js';

const credentials = { accessToken: 'good', refreshToken: 'r'.repeat(30) };
const noWait = () => Promise.resolve();
const body = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

let live: Live;
let opened: Parley[];
/** Connections of the client, to be cut. */
let sockets: WebSocket[];

class CutSocket extends WebSocket {
  constructor(address: string, protocols?: string | string[]) {
    super(address, protocols);
    sockets.push(this);
  }
}

const connected = (options: Partial<everything.ParleyOptions> = {}) => {
  const url = live.fake.gateway.url;
  const parley = new Parley({ url, credentials, webSocket: CutSocket, wait: noWait, ...options });
  opened.push(parley);
  return parley;
};

beforeEach(async () => {
  [opened, sockets] = [[], []];
  live = await startLive();
  live.fake.services.on(MessagesByIds, ({ ids }) => ({ items: ids.map((_, n) => message(n)) }));
});
afterEach(async () => {
  await Promise.all(opened.map((parley) => parley.close()));
  await live.stop();
});

/** An operation of one's own, as whoever asks for less writes it. */
type Approval = everything.ApproveProposalMutationVariables;
const Approve: ApiOperation<{ readonly approveProposal: { readonly position: string } }, KeyOptional<Approval>> = {
  ...everything.ApproveProposal,
  text: 'mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { position } }',
};

describe('an answer that is lost on the way', () => {
  /** Approvals as messaging would see them: one for each key. */
  const approvals = new Set<string>();
  beforeEach(() => {
    approvals.clear();
    live.fake.services
      .on(ApproveProposal, ({ proposalId }, { idempotencyKey = '' }) => {
        approvals.add(idempotencyKey);
        return { id: proposalId, position: 'log:agents:1' };
      })
      .on(ProposalsByIds, ({ ids }) => ({ items: ids.map(() => proposal(1, 'approved')) }));
  });

  /** Loses the first answers after the API has done what was asked for. */
  const losing = (count: number, changed: (text: string) => string = (text) => text): typeof fetch => {
    let lost = 0;
    return async (url, init) => {
      const answer = await fetch(url, { ...init, body: changed(init?.body as string) });
      if (lost++ < count) throw new TypeError('fetch failed');
      return answer;
    };
  };
  const approve = (over: typeof fetch) =>
    connected({ fetch: over }).run(Approve, { input: { proposalId: idOf(1, 12), expectedVersion: 1 } });

  it('is asked for again, and the command is done once', async () => {
    const { approveProposal } = await approve(losing(3));
    expect(approveProposal.position).toBeTruthy();
    expect(live.fake.services.sent).toHaveLength(4);
    expect(approvals.size).toBe(1);
  });

  it('would be done again under a new key', async () => {
    const anew = (text: string) => {
      const { query, variables } = body.parse(JSON.parse(text));
      const input = z.record(z.string(), z.unknown()).parse(variables['input']);
      return JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: crypto.randomUUID() } } });
    };
    await approve(losing(3, anew));
    expect(approvals.size).toBe(4);
  });
});

describe('activity', () => {
  const start = encode({ messaging: 'feed:messaging:1:0' });

  /** What comes in, in the background. */
  const collecting = (items: AsyncIterable<{ readonly id: string }>) => {
    const ids: string[] = [];
    const ended = (async () => {
      for await (const { id } of items) ids.push(id);
    })();
    return { ids, ended };
  };
  const cut = () => sockets.at(-1)?.terminate();

  it('goes on by itself after its last item, over 20 broken lines', async () => {
    const { ids } = collecting(connected().activity({ after: start }));
    for (let round = 0; round < 20; round += 1) {
      for (let n = 0; n < 3; n += 1) live.feeds.receive(n);
      await expect.poll(() => new Set(ids).size, { interval: 2 }).toBe(round * 4 + 3);
      cut();
      live.feeds.receive(9);
    }
    await expect.poll(() => new Set(ids).size).toBe(80);
    console.info(`client: ${ids.length} items, ${new Set(ids).size} distinct, over ${sockets.length} lines`);
    expect(sockets.length).toBeGreaterThan(20);
  });

  it.each([
    ['sees what happened while its line was broken', 3],
    ['would miss it, were the line opened again without the place', 2],
  ])('%s', async (_what, expected) => {
    let mend: () => void = () => undefined;
    const broken = new Promise<void>((resolve) => {
      mend = resolve;
    });
    const parley = connected({ wait: () => broken });
    const blind = async function* () {
      for await (const { activity } of parley.watch(LiveActivity, () => ({}))) yield activity;
    };
    const { ids } = collecting(expected === 3 ? parley.activity() : blind());
    await live.watching();
    live.feeds.receive(1);
    await expect.poll(() => ids).toHaveLength(1);
    cut();
    live.feeds.receive(2);
    const reads = () => live.fake.services.asked.filter((name) => name === 'billing.read-feed').length;
    const before = reads();
    mend();
    await expect.poll(() => reads()).toBeGreaterThan(before + 2);
    live.feeds.receive(3);
    await expect.poll(() => ids).toHaveLength(expected);
  });

  it('goes on with new tokens when the ones it has end', async () => {
    live.fake.services.on(RefreshSession, () => {
      live.fake.tokens.expiresAt = '2026-03-01T10:30:00.000Z';
      return {
        ...{ signInId: sessionId, userId, organizationId: tenantId },
        ...{ accessToken: 'good', accessTokenExpiresAt: live.fake.tokens.expiresAt, refreshToken: 's'.repeat(30) },
      };
    });
    const { ids } = collecting(connected().activity({ after: start }));
    live.feeds.receive(1);
    await expect.poll(() => ids).toHaveLength(1);
    live.fake.clock.ms = Date.parse('2026-03-01T10:15:00.000Z');
    await vi.waitFor(() => expect(sockets).toHaveLength(2), 5000);
    live.feeds.receive(2);
    await expect.poll(() => ids).toHaveLength(2);
  });

  it('ends where coming back helps nobody', async () => {
    const { ended } = collecting(connected().activity({ after: encode({ messaging: 'feed:messaging:0:0' }) }));
    await expect(ended).rejects.toMatchObject({ code: 'activity.position-unknown' });
    const me = { ...everything.Me, text: '{ me { user { id } } }' };
    expect((await connected().run(me)).me.user.id).toBe(userId);
  });
});

describe('every operation', () => {
  const operation = z.object({
    kind: z.enum(['query', 'mutation', 'subscription']),
    name: z.string(),
    text: z.string(),
  });
  const all = Object.values(everything).flatMap((value) => operation.safeParse(value).data ?? []);

  it('is small enough to be asked, in pages of 50', async () => {
    expect(all.length).toBeGreaterThan(40);
    const costs = new Map<string, number>();
    for (const { name, text } of all.filter(({ kind }) => kind === 'query')) {
      const variables = text.includes('$first') ? { first: 50 } : {};
      const { errors, headers } = await live.fake.run(text, variables);
      const code = z.string().catch('').parse(errors?.[0]?.extensions['code']);
      expect(code, name).not.toMatch(/gateway\.(operation|document)/);
      costs.set(name, Number(headers.get('query-cost')));
    }
    const [most] = [...costs].toSorted(([, a], [, b]) => b - a);
    console.info(`client: ${all.length} operations, the dearest is ${String(most?.[0])} at ${String(most?.[1])}`);
  });
});
