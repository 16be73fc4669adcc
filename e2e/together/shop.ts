import { randomUUID } from 'node:crypto';

import { userPeer } from '@parley/datacentre';
import { expect, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { connectSeller } from '../journey/connect-seller.js';
import type { Together } from './together.js';

const HOUR = 3_600_000;

export const patience = { timeout: 60_000, interval: 100 };

/** For what asks every service: one that is busy is asked again half a minute later. */
export const longPatience = { timeout: 150_000, interval: 500 };

type Organization = Awaited<ReturnType<Together['organization']>>;
type Somebody = { readonly id: number };

const loginCode = '22222';
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const chat = z.object({ id: z.string(), currentDeal: z.object({ id: z.string() }).nullable() });
const named = z.object({ id: z.string() });
const lastHeard = z.object({ lastMessage: named });
const waiting = z.object({ id: z.string(), version: z.int(), createdAt: z.string() });

const takingNobody = { contactConditions: { name: { eq: 'Nobody is called so' } } };

/** An organization whose account is connected, and somebody who writes to it. */
export class Shop {
  private constructor(
    readonly together: Together,
    readonly caller: Caller,
    private readonly parts: { readonly whose: Organization; readonly seller: Somebody; readonly buyer: Somebody },
  ) {}

  get whose(): Organization {
    return this.parts.whose;
  }

  get seller(): Somebody {
    return this.parts.seller;
  }

  get buyer(): Somebody {
    return this.parts.buyer;
  }

  static async open(together: Together, name: string, url: string): Promise<Shop> {
    const { world } = together.centre;
    const [digits] = name.split('').map((letter) => String(letter.charCodeAt(0)).padStart(4, '0'));
    const phone = `+7999000${digits}`;
    const seller = world.addUser({ firstName: `Seller of ${name}`, phone, loginCode });
    const buyer = world.addUser({ firstName: `Buyer from ${name}`, phone: `+7998000${digits}` });
    const whose = await together.organization(name);
    const caller = new Caller(url);
    await caller.signIn(whose);
    await connectSeller(caller, { phone, loginCode });
    return new Shop(together, caller, { whose, seller, buyer });
  }

  /** The buyer writes. */
  hear(text: string): void {
    this.together.centre.world.send({ fromId: this.buyer.id, to: userPeer(this.seller.id), text });
  }

  /** What the buyer got, in order. */
  get received(): readonly string[] {
    return this.together.centre.world.log.flatMap((fact) =>
      fact.kind === 'message.sent' && fact.message.fromId === this.seller.id ? [fact.message.text] : [],
    );
  }

  /** The chat with the buyer, once its deal is there. */
  chat() {
    return vi.waitFor(async () => {
      const query = '{ chats { edges { node { id currentDeal { id } } } } }';
      const { chats } = await this.caller.ask({ query, answer: z.object({ chats: edges(chat) }) });
      const found = chats.edges[0]?.node;
      expect(found?.currentDeal).toBeTruthy();
      return { id: found?.id ?? '', dealId: found?.currentDeal?.id ?? '' };
    }, patience);
  }

  /** What an agent proposes to answer with, once it does. */
  async proposalFor(text: string) {
    const before = this.together.clock.now().toISOString();
    this.hear(text);
    return this.proposal(before);
  }

  private proposal(after: string) {
    return vi.waitFor(async () => {
      const query = `{ proposals(filter: { status: { eq: PENDING }, action: { eq: REPLY } }) { edges { node { id version createdAt } } } }`;
      const { proposals } = await this.caller.ask({ query, answer: z.object({ proposals: edges(waiting) }) });
      const found = proposals.edges.find(({ node }) => node.createdAt > after);
      if (!found) throw new Error('No proposal waits');
      return found.node;
    }, patience);
  }

  /** Sends through the ledger, and answers once the send is over. */
  async send(chatId: string, text: string): Promise<void> {
    const input = { idempotencyKey: text, chatId, text };
    const query = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { position } }';
    await this.caller.ask({ query, variables: { input }, answer: z.unknown() });
    await vi.waitFor(() => expect(this.received).toContain(text), patience);
  }

  /** A message template of that body, by its id. */
  async messageTemplate(body: string): Promise<string> {
    const input = { idempotencyKey: randomUUID(), name: `Template: ${body}`, body };
    const query = `mutation ($input: CreateMessageTemplateInput!) {
      createMessageTemplate(input: $input) { messageTemplate { id } } }`;
    const answer = z.object({ createMessageTemplate: z.object({ messageTemplate: named }) });
    const { createMessageTemplate } = await this.caller.ask({ query, variables: { input }, answer });
    return createMessageTemplate.messageTemplate.id;
  }

  /** A role of the organization's own; its id. */
  async role(...grants: readonly { readonly permission: string; readonly rows: 'OWN' | 'TEAM' | 'ALL' }[]) {
    const input = { idempotencyKey: randomUUID(), name: 'Of our own', grants };
    const query = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { roleId } }';
    const answer = z.object({ createRole: z.object({ roleId: z.string() }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).createRole.roleId;
  }

  /** A key that the owner lends a program, and its id. */
  async apiKey(about: { readonly roles?: readonly string[]; readonly scopes?: readonly string[] } = {}) {
    const input = { idempotencyKey: randomUUID(), name: 'Website', roles: ['admin'], ...about };
    const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { id } } }';
    const answer = z.object({ createApiKey: z.object({ key: z.string(), apiKey: named }) });
    const { createApiKey } = await this.caller.ask({ query, variables: { input }, answer });
    return { id: createApiKey.apiKey.id, key: createApiKey.key };
  }

  /** Schedules one an hour from now; its id. */
  async followUp(chatId: string, messageTemplateId: string): Promise<string> {
    const dueAt = new Date(this.together.clock.now().getTime() + HOUR).toISOString();
    const input = { idempotencyKey: randomUUID(), chatId, messageTemplateId, dueAt };
    const query = 'mutation ($input: ScheduleFollowUpInput!) { scheduleFollowUp(input: $input) { followUp { id } } }';
    const answer = z.object({ scheduleFollowUp: z.object({ followUp: named }) });
    const { scheduleFollowUp } = await this.caller.ask({ query, variables: { input }, answer });
    return scheduleFollowUp.followUp.id;
  }

  /** Somebody who asks for something; the id of the lead. */
  async lead(): Promise<string> {
    const input = { idempotencyKey: randomUUID(), name: 'Anna', phone: '+49 30 901820', request: 'A roof' };
    const query = 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } } }';
    const answer = z.object({ createLead: z.object({ lead: named }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).createLead.lead.id;
  }

  /** A field of companies, with an option; its id. */
  async field(): Promise<string> {
    const words = { en: 'Size', ru: 'Размер' };
    const about = { recordKind: 'COMPANY', key: 'shirt', name: words, type: 'SELECT' };
    const input = { idempotencyKey: randomUUID(), ...about, options: [{ key: 'small', name: words }] };
    const query = 'mutation ($input: CreateFieldInput!) { createField(input: $input) { field { id } } }';
    const answer = z.object({ createField: z.object({ field: named }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).createField.field.id;
  }

  /** Invites a viewer, by mail where an address is given; the id of the invitation. */
  async invite(email?: string): Promise<string> {
    const input = { idempotencyKey: randomUUID(), roles: ['viewer'], ...(email !== undefined && { email }) };
    const query = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitationId } }';
    const answer = z.object({ inviteMember: z.object({ invitationId: z.string() }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).inviteMember.invitationId;
  }

  /** A viewer who has accepted an invitation; the id of the member. */
  async colleague(email: string, password: string): Promise<string> {
    await this.invite(email);
    const input = { code: await this.together.codeMailedTo(email), name: email, password };
    const accepting = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { signInId } }';
    await this.caller.ask({ query: accepting, variables: { input }, answer: z.unknown() });
    const query = '{ members(last: 5) { edges { node { id email } } } }';
    const member = z.object({ id: z.string(), email: z.string().nullable() });
    const { members } = await this.caller.ask({ query, answer: z.object({ members: edges(member) }) });
    const found = members.edges.find(({ node }) => node.email === email);
    if (!found) throw new Error(`${email} is no member`);
    return found.node.id;
  }

  /** A team of nobody; its id. */
  async team(): Promise<string> {
    const input = { idempotencyKey: randomUUID(), name: 'North', memberIds: [] };
    const query = 'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { teamId } }';
    const answer = z.object({ createTeam: z.object({ teamId: z.string() }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).createTeam.teamId;
  }

  /** A territory of a team, which takes nobody unless it is said what; its id. */
  async territory(teamId: string, conditions: object = takingNobody): Promise<string> {
    const query = 'mutation ($input: CreateTerritoryInput!) { createTerritory(input: $input) { territoryId } }';
    const answer = z.object({ createTerritory: z.object({ territoryId: z.string() }) });
    const create = () => {
      const input = { idempotencyKey: randomUUID(), name: 'North', teamId, ...conditions };
      return this.caller.ask({ query, variables: { input }, answer });
    };
    return (await vi.waitFor(create, patience)).createTerritory.territoryId;
  }

  /** An export of everything, once it is finished; its id. */
  async export(): Promise<string> {
    const input = { idempotencyKey: randomUUID(), password: this.whose.password };
    const query = `mutation ($input: RequestOrganizationExportInput!) {
      requestOrganizationExport(input: $input) { organizationExportId } }`;
    const answer = z.object({ requestOrganizationExport: z.object({ organizationExportId: z.string() }) });
    const { requestOrganizationExport } = await this.caller.ask({ query, variables: { input }, answer });
    const id = requestOrganizationExport.organizationExportId;
    const listed = z.object({ organizationExports: z.array(z.object({ id: z.string(), status: z.string() })) });
    await vi.waitFor(async () => {
      const { organizationExports } = await this.caller.ask({
        query: '{ organizationExports { id status } }',
        answer: listed,
      });
      expect(organizationExports).toContainEqual({ id, status: 'FINISHED' });
    }, longPatience);
    return id;
  }

  /** Marks everything in a chat as read. */
  async readChat(chatId: string): Promise<void> {
    const query = 'query ($id: ID!) { chat(id: $id) { lastMessage { id } } }';
    const { chat } = await this.caller.ask({ query, variables: { id: chatId }, answer: z.object({ chat: lastHeard }) });
    const input = { idempotencyKey: chatId, chatId, upToMessageId: chat.lastMessage.id };
    const marking = 'mutation ($input: MarkChatReadInput!) { markChatRead(input: $input) { position } }';
    await this.caller.ask({ query: marking, variables: { input }, answer: z.unknown() });
  }

  /** Waits until nothing goes on in the organization any more. */
  async settled(): Promise<void> {
    let before = -1;
    await vi.waitFor(
      async () => {
        const now = await this.together.eventsOf(this.whose.organizationId);
        const isQuiet = now === before;
        before = now;
        expect(isQuiet).toBe(true);
      },
      { ...patience, interval: 1500 },
    );
  }
}
