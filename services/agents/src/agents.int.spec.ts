import { ApproveProposal, ListProposals, MemberAdded, MessageReceived, type ProposalView } from '@parley/contracts';
import { CatalogOpener, EventCatalog, EventStore, truthTest } from '@parley/eventsourcing';
import { usePostgres } from '@parley/testing';
import { ServicesInFrame } from '@parley/platform/spec-support';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { agentsService } from './agents.module.js';
import { AgentsSettings } from './agents.settings.js';
import { startNeighbours } from './spec-support/neighbours.module.js';
import { OtherServices } from './spec-support/other-services.adapter.js';

const patience = { timeout: 15_000, interval: 5 };

describe('agents, in the frame', () => {
  const postgres = usePostgres();
  const others = new OtherServices();
  let kept: Awaited<ReturnType<typeof startNeighbours>>;
  const agentId = v7();
  let frame: ServicesInFrame;
  let gateway: Awaited<ReturnType<ServicesInFrame['as']>>;
  let ada: Awaited<ReturnType<ServicesInFrame['member']>>;

  const hear = (text: string) => {
    const { id: messageId, content, externalId } = others.say('incoming', text);
    const { chatId, peerId } = others;
    const place = { messageId, chatId, chatKind: 'private', channelAccountId: v7(), subjectId: peerId } as const;
    const sender = { peerId, name: 'Anna' };
    const received = MessageReceived({ ...place, sender, content, externalId, origin: 'live', opens: 'deal' });
    return frame.say('messaging', `messaging.chat-log-${chatId}`, received);
  };

  const pending = async (): Promise<readonly ProposalView[]> => {
    const { edges } = await gateway.queries.ask(ListProposals, { page: {}, status: 'pending' }, ada);
    return edges.map(({ node }) => node);
  };
  const pendingReply = async (last: string) => {
    const about = (proposal: ProposalView) => proposal.action === 'reply' && proposal.sourceMessageIds.includes(last);
    await expect.poll(async () => (await pending()).some(about), patience).toBe(true);
    return (await pending()).find(about)!;
  };

  beforeAll(async () => {
    frame = new ServicesInFrame(postgres());
    gateway = await frame.as('gateway');
    kept = await startNeighbours(frame, others);
    const settings = AgentsSettings.read({ service: 'agents', environment: { PARLEY_AGENTS_QUIET_SECONDS: '0' } });
    await frame.serve(agentsService, settings);

    ada = await frame.member('admin');
    const agent = { memberId: agentId, principal: { kind: 'agent', id: agentId }, roles: ['ai_agent'] } as const;
    await frame.say('identity', `identity.member-${agentId}`, MemberAdded({ ...agent, roles: [...agent.roles] }));
    const store = frame.of('agents').get(EventStore);
    await vi.waitFor(async () => {
      expect(await store.read(frame.tenantId, `agents.agent-${agentId}`)).toHaveLength(1);
      expect(await pending()).toEqual([]);
    }, patience);
  });

  afterAll(() => frame.stop());

  it('answers a message with a proposal, and lets what was approved happen in the name of whoever approved it', async () => {
    await hear('How much is the annual plan?');
    const reply = await pendingReply(others.messages.at(-1)!.id);
    expect(reply).toMatchObject({
      agentId,
      status: 'pending',
      draft: expect.stringContaining('annual plan') as string,
    });

    const editedText = 'Good day, Anna! Let me check.';
    const input = { proposalId: reply.id, expectedVersion: reply.version, editedText };
    await gateway.commands.send(ApproveProposal, input, { ...ada, idempotencyKey: 'approve-1' });
    await expect
      .poll(() => kept.sent, patience)
      .toMatchObject([
        {
          name: 'messaging.send-message',
          input: { content: { text: editedText }, proposal: { id: reply.id } },
          call: { actor: { principal: { kind: 'system', id: 'agents' }, onBehalfOf: ada.id } },
        },
      ]);
  });

  it('holds exactly the rows that a replay of its log gives', async () => {
    const pool = new pg.Pool({ connectionString: postgres().urlFor('agents_worker', 'spec') });
    const ownerUrl = postgres().urlFor('agents_owner', 'spec');
    const opener = new CatalogOpener(new EventCatalog(agentsService.events), frame.keyring);
    const parts = { service: 'agents', ownerUrl, pool, feeds: frame.feeds, opener };
    const comparisons = await truthTest(parts, agentsService.readModels);
    await pool.end();
    console.info(
      comparisons.map(({ readModel, rows, different }) => `${readModel}: ${rows} rows, ${different} differ`).join('; '),
    );
    expect(comparisons.map(({ different }) => different)).toEqual(agentsService.readModels.map(() => 0));
  });
});
