import {
  type DomainEvent,
  type EventOf,
  everyRow,
  grantsOf,
  MessageReceived,
  MessageSent,
  ProposalApproved,
  type ProposalView,
  type Reach,
  type Recorded,
  TurnClosed,
} from '@parley/contracts';
import type { Actor, Clock } from '@parley/kernel';
import { type Guardians, type Memberships, Timers } from '@parley/platform';
import { commandBy, recorded, type OpenedLog } from '@parley/platform/spec-support';
import { v7 } from 'uuid';
import { z } from 'zod';

import { AgentRows } from '../agents/agent-directory/agent-directory.adapter.js';
import { SpentBudgets } from '../agents/agent-budgets/spent-budgets.adapter.js';
import { agentStream } from '../agents/agent.js';
import { addAgent } from '../agents/on-member-changed/on-member-changed.js';
import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { AgentsSettings } from '../agents.settings.js';
import { LocalEmbeddings } from '../memory/embeddings/local-embeddings.adapter.js';
import { VectorMemory } from '../memory/vector-memory.adapter.js';
import { EmbeddedVectors } from '../memory/vectors/embedded-vectors.adapter.js';
import { ApproveProposalHandler } from '../proposals/approve-proposal/approve-proposal.handler.js';
import { Lenders } from '../proposals/lenders.adapter.js';
import { OnProposalApprovedReactor } from '../proposals/on-proposal-approved/on-proposal-approved.reactor.js';
import { PendingProposalsByChatQuery } from '../proposals/proposal-list/pending-proposals-by-chat.query.js';
import { ProposalListQuery } from '../proposals/proposal-list/proposal-list.query.js';
import { ReachedProposals } from '../proposals/reached-proposals.adapter.js';
import { Allowances } from '../runs/allowance/allowances.adapter.js';
import { AskedChatContexts } from '../runs/chat-context/chat-context.adapter.js';
import type { Drafter } from '../runs/drafting/drafter.port.js';
import { AskedRuns } from '../runs/request-proposal/asked-runs.adapter.js';
import { RequestProposalHandler } from '../runs/request-proposal/request-proposal.handler.js';
import { RuleBasedDrafter } from '../runs/rule-based-drafter/rule-based-drafter.adapter.js';
import { AgentRunner } from '../runs/run-agent/agent-runner.adapter.js';
import { DeniedRuns } from '../runs/run-agent/denied-runs.adapter.js';
import { Drafting } from '../runs/run-agent/drafting.adapter.js';
import { InsistedRuns } from '../runs/run-agent/insisted-runs.adapter.js';
import { RunRecorder } from '../runs/run-agent/run-recorder.adapter.js';
import { RunsAtWork } from '../runs/run-agent/runs-at-work.adapter.js';
import { Weighing } from '../runs/run-agent/weighing.adapter.js';
import { OnMessageReactor } from '../turns/on-message/on-message.reactor.js';
import { TurnBuilder } from '../turns/turn-builder.adapter.js';
import { TurnDueTimer } from '../turns/turn-due/turn-due.timer.js';
import { OtherServices, SentCommands } from './other-services.adapter.js';

type MovableClock = Clock & { advance(milliseconds: number): void };

const settings = new AgentsSettings(z.object(AgentsSettings.shape).parse({}));

class NoTimers extends Timers {
  schedule() {
    return Promise.resolve();
  }

  scheduleAll() {
    return Promise.resolve();
  }

  cancel() {
    return Promise.resolve();
  }
}

const memberships: Memberships = {
  grantsOf: () => Promise.resolve(grantsOf.ai_agent),
  teamsOf: (_, { id }) => Promise.resolve({ principalId: id, teamIds: [], principalIds: [] }),
  isRevoked: () => Promise.resolve(false),
};

const is =
  <Event extends DomainEvent>(type: Event['type']) =>
  (event: Recorded<DomainEvent>): event is Recorded<Event> =>
    event.type === type;

/** One private chat of an organization with an agent, its other services played by stand-ins. */
export class AgentsAtWork {
  readonly tenantId = v7();
  readonly agentId = v7();
  readonly member: Actor = { tenantId: this.tenantId, principal: { kind: 'user', id: v7() } };
  readonly commands = new SentCommands();
  /** Who answers for whom, by the id of whoever is answered for. */
  readonly answersFor = new Map<string, string>();
  readonly guardians: Guardians = { guardianOf: (_, { id }) => Promise.resolve(this.answersFor.get(id)) };
  others = new OtherServices();

  constructor(
    readonly log: OpenedLog,
    readonly clock: MovableClock,
  ) {}

  get ids() {
    return new AgentsIdentifiers(this.log.keyring);
  }

  get lenders() {
    return new Lenders(this.log.store, this.guardians, memberships);
  }

  get reached() {
    return new ReachedProposals(this.log.tenants);
  }

  get asked() {
    return new AskedRuns(this.log.store, this.log.tenants);
  }

  async hire(): Promise<this> {
    const { tenantId, agentId } = this;
    const context = this.command({ tenantId, principal: { kind: 'system', id: 'agents' } });
    await this.log.store.update(agentStream(tenantId, agentId), context, (agent) => addAgent({ agentId }, agent));
    return this;
  }

  command(by: Actor = this.member) {
    return commandBy(by, this.clock.now().toISOString());
  }

  event<Event extends DomainEvent>(event: Event): Recorded<Event> {
    return recorded(this.tenantId, event, this.clock.now().toISOString());
  }

  runner(drafter: Drafter = new RuleBasedDrafter()) {
    const { tenants, store } = this.log;
    const memory = new VectorMemory(new LocalEmbeddings(), new EmbeddedVectors(tenants), this.others);
    const allowances = new Allowances(this.others, new SpentBudgets(tenants, this.clock));
    const drafting = new Drafting(new AskedChatContexts(this.others, memory), allowances, drafter);
    const recorder = new RunRecorder(store, new Weighing(tenants, this.ids, settings), this.clock);
    return new AgentRunner(new AgentRows(tenants, memberships), new RunsAtWork(tenants, drafting), recorder);
  }

  insisted() {
    const denied = new DeniedRuns(this.log.store, this.commands, this.clock);
    return new InsistedRuns(this.runner(), new AgentRows(this.log.tenants, memberships), denied);
  }

  request(drafter?: Drafter) {
    const handler = new RequestProposalHandler(this.asked, this.ids, this.runner(drafter));
    return handler.handle({ chatId: this.others.chatId }, this.command(), everyRow);
  }

  /** The contact writes: messaging has the message, and agents hear of it. */
  async hear(text: string) {
    const { id: messageId, content } = this.others.say('incoming', text);
    const said = { ...this.place(), messageId, content, origin: 'live', opens: 'deal' } as const;
    const sender = { peerId: this.others.peerId, name: 'Anna' };
    await this.log.react(this.onMessage(), this.event(MessageReceived({ ...said, sender })));
  }

  /** Somebody of our side writes. */
  async write(text: string) {
    const { id: messageId, content } = this.others.say('outgoing', text);
    const event = MessageSent({ ...this.place(), messageId, content, origin: 'live' });
    await this.log.react(this.onMessage(), this.event(event));
  }

  /** Silence: the timer fires, and the turn closes. */
  async fallSilent() {
    this.clock.advance(2000);
    const { tenantId, others } = this;
    const cause = { correlationId: v7(), causationId: v7() };
    const due = { tenantId, key: others.chatId, dueAt: '', payload: { chatId: others.chatId, ...cause } };
    await new TurnDueTimer(this.log.store, settings, this.clock).fire(due);
    const closed = (await this.closedTurns()).at(-1);
    if (!closed) throw new Error('No turn closed');
    const { turnId, position, chatId } = closed.data;
    const runId = (await this.ids.of(tenantId)).runOf(turnId);
    return { request: { runId, chatId, turnId, position }, cause };
  }

  /** The contact falls silent, and the agent runs. */
  async answer(drafter?: Drafter) {
    const { request, cause } = await this.fallSilent();
    return this.runner(drafter).run({ tenantId: this.tenantId, ...request }, cause);
  }

  async closedTurns() {
    const events = await this.log.store.read(this.tenantId, `agents.turn-${this.others.chatId}`);
    return events.filter(is<EventOf<typeof TurnClosed>>(TurnClosed.type));
  }

  async pending(): Promise<readonly ProposalView[]> {
    const query = new PendingProposalsByChatQuery(this.log.tenants);
    const { items } = await query.answer({ ids: [this.others.chatId] }, this.member, everyRow);
    return items.flatMap(({ proposals }) => proposals);
  }

  async proposals(reach: Reach = everyRow): Promise<readonly ProposalView[]> {
    const query = new ProposalListQuery(this.log.tenants);
    const { edges } = await query.answer({ page: {}, chatId: this.others.chatId }, this.member, reach);
    return edges.map(({ node }) => node);
  }

  async pendingOf(wanted: ProposalView['action']): Promise<ProposalView> {
    const found = (await this.pending()).find(({ action }) => action === wanted);
    if (!found) throw new Error(`No ${wanted} waits`);
    return found;
  }

  approve({ id, version }: ProposalView, more: { by?: Actor; editedText?: string } = {}) {
    const input = { proposalId: id, expectedVersion: version, editedText: more.editedText };
    const handler = new ApproveProposalHandler(this.log.store, this.lenders, this.reached);
    return handler.handle(input, this.command(more.by), everyRow);
  }

  /** The feed brings an approval, if there is one, to its reactor. */
  async happen({ id }: ProposalView) {
    const events = await this.log.store.read(this.tenantId, `agents.proposal-${id}`);
    const approved = events.find(is<EventOf<typeof ProposalApproved>>(ProposalApproved.type));
    if (approved) await this.log.react(new OnProposalApprovedReactor(this.commands, this.clock), approved);
  }

  private onMessage() {
    return new OnMessageReactor(new TurnBuilder(this.ids, new NoTimers(), settings), this.clock);
  }

  private place() {
    const { chatId, peerId } = this.others;
    return { chatId, chatKind: 'private', channelAccountId: v7(), subjectId: peerId, externalId: '1' } as const;
  }
}
