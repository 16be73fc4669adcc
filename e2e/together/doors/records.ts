import { randomUUID } from 'node:crypto';

import {
  type Assignment,
  CompanyAssigned,
  CompanyCollaboratorsChanged,
  CompanyCreated,
  ContactAssigned,
  ContactChatAdded,
  ContactCollaboratorsChanged,
  ContactCreated,
  DealAssigned,
  DealCollaboratorsChanged,
  DealCreated,
  DealMovedToStage,
  type DomainEvent,
  LeadAssigned,
  LeadCreated,
  ListPipelines,
  MemberAdded,
  TaskAssigned,
  TaskCreated,
  TeamCreated,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Actor, streamOf } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { vi } from 'vitest';

import type { Together } from '../together.js';
import type { Way } from './rpc-door.js';

/** Whose a record is, as somebody of a team sees it; what is shared is shared with them by name, and is nobody's. */
export const whose = ['mine', 'mates', 'teams', 'shared', 'others', 'nobodys'] as const;

export type Whose = (typeof whose)[number];

/** One contact with one deal and one chat, and a lead, all in the same hands. */
export type Bundle = {
  readonly contactId: string;
  readonly dealId: string;
  readonly chatId: string;
  readonly companyId: string;
  readonly leadId: string;
  readonly taskId: string;
  readonly assigneeId: string | null;
  readonly collaboratorIds: string[];
};

type Stage = { readonly pipelineId: string; readonly stageId: string };

export type Records = Readonly<Record<Whose, Bundle>> & Stage;

type Place = { readonly together: Together; readonly way: Way; readonly actor: Actor };

type Hands = {
  readonly assigneeId: string | null;
  readonly teamId?: string;
  readonly collaboratorIds?: string[];
};

type NamedLead = { readonly leadId: string; readonly name: string; readonly collaboratorIds: readonly string[] };

/** Says what a service of the organization says. */
class Said {
  constructor(private readonly place: Place) {}

  say([category, id]: readonly [string, string], ...events: DomainEvent[]) {
    const { together, actor } = this.place;
    const service = category.startsWith('identity.') ? 'identity' : 'crm';
    const context = firstCommand(
      { tenantId: actor.tenantId, principal: { kind: 'system', id: service } },
      together.clock.now(),
    );
    const stream = streamOf(category, { initial: 0, evolve: (count: number, _: DomainEvent) => count + 1 });
    return together
      .of(service)
      .get(EventStore)
      .update(stream(actor.tenantId, id), context, () => events);
  }

  private lead({ leadId, name, collaboratorIds }: NamedLead, to: Assignment) {
    const asks = { name, phone: '+4930901820', mail: 'anna@example.org', request: `A roof for ${name}` };
    return this.say(
      ['crm.lead', leadId],
      LeadCreated({ leadId, subjectId: leadId, ...asks, source: 'form', collaboratorIds: [...collaboratorIds] }),
      LeadAssigned({ leadId, ...to }),
    );
  }

  async bundle(name: Whose, hands: Hands, { pipelineId, stageId }: Stage): Promise<Bundle> {
    const { assigneeId, teamId = null, collaboratorIds = [] } = hands;
    const [contactId, dealId, chatId, peerId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const to = { assigneeId, teamId, reason: 'by-hand' } as const;
    const shared = { fromCollaboratorIds: [], collaboratorIds };
    const [leadId, companyId, taskId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.say(
      ['crm.contact', contactId],
      ContactCreated({
        ...{ contactId, subjectId: peerId, name, username: `${name}_here`, source: 'telegram' },
        identities: [{ channel: 'telegram', peerId }],
      }),
      ContactChatAdded({ contactId, chatId, kind: 'private' }),
      ContactAssigned({ contactId, ...to }),
      ContactCollaboratorsChanged({ contactId, ...shared }),
    );
    const stage = { id: stageId, kind: 'open' } as const;
    const deal = { dealId, pipelineId, stage, contactId, subjectId: peerId, title: name, chatId };
    await this.say(
      ['crm.deal', dealId],
      DealCreated(deal),
      DealAssigned({ dealId, ...to }),
      DealCollaboratorsChanged({ dealId, ...shared }),
    );
    await this.say(
      ['crm.company', companyId],
      CompanyCreated({ companyId, name }),
      CompanyAssigned({ companyId, ...to }),
      CompanyCollaboratorsChanged({ companyId, ...shared }),
    );
    await this.lead({ leadId, name, collaboratorIds }, to);
    await this.say(
      ['crm.task', taskId],
      TaskCreated({ taskId, subjectId: taskId, title: name }),
      // Nobody shares a task: it is whoever's does it.
      TaskAssigned({ taskId, ...to, assigneeId: collaboratorIds[0] ?? assigneeId }),
    );
    return { contactId, dealId, chatId, companyId, leadId, taskId, assigneeId, collaboratorIds };
  }
}

/** A member beside somebody, in a team with them, and records in everybody's hands. */
export async function recordsAround(place: Place): Promise<Records> {
  const { way, actor } = place;
  const [mine, mates, teamId] = [actor.principal.id, randomUUID(), randomUUID()];
  const said = new Said(place);
  const principal = { kind: 'user', id: mates } as const;
  await said.say(['identity.member', mates], MemberAdded({ memberId: randomUUID(), principal, roles: ['operator'] }));
  await said.say(['identity.team', teamId], TeamCreated({ teamId, name: 'Roofs', principalIds: [mine, mates] }));

  const asked = async () => {
    const { items } = await way.queries.ask(ListPipelines, {}, { actor });
    const [found] = items.flatMap(({ id, stages }) => stages.map((one) => ({ pipelineId: id, stageId: one.id })));
    if (!found) throw new Error('There is no pipeline yet');
    return found;
  };
  const stage = await vi.waitFor(asked, { timeout: 10_000 });
  const made = (name: Whose, hands: Hands) => said.bundle(name, hands, stage);
  return {
    mine: await made('mine', { assigneeId: mine }),
    mates: await made('mates', { assigneeId: mates }),
    teams: await made('teams', { assigneeId: null, teamId }),
    shared: await made('shared', { assigneeId: null, collaboratorIds: [mine] }),
    others: await made('others', { assigneeId: randomUUID() }),
    nobodys: await made('nobodys', { assigneeId: null }),
    ...stage,
  };
}

/** Something happens to the contact and the deal of each, in that order, which stay in the same hands. */
export async function happenTo(place: Place, { stageId, ...bundles }: Records): Promise<void> {
  const said = new Said(place);
  const to = { id: stageId, kind: 'open' } as const;
  for (const of of whose) {
    const { contactId, dealId } = bundles[of];
    const chatId = randomUUID();
    await said.say(['crm.contact', contactId], ContactChatAdded({ contactId, chatId, kind: 'private' }));
    const moved = DealMovedToStage({ dealId, fromStageId: stageId, to, by: { kind: 'hand' } });
    await said.say(['crm.deal', dealId], moved);
  }
}
