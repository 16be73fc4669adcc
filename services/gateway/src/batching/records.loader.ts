import {
  AgentBudgetsByIds,
  AgentsByIds,
  CardsByChat,
  ChatsByIds,
  CompaniesByIds,
  ContactsByIds,
  DealsByIds,
  FieldsByIds,
  FollowUpsByIds,
  GetOrganization,
  JobsByIds,
  ListChannelAccounts,
  ListFields,
  MembersByIds,
  LeadsByIds,
  ListPipelines,
  ListRoles,
  MembersByPrincipal,
  MessagesByIds,
  MessageTemplatesByIds,
  NotesByIds,
  OpenWorkOfMembers,
  PendingProposalsByChat,
  ProposalsByIds,
  SendsByIds,
  TasksByIds,
  TeamsByIds,
  type InputOf,
  type OutputOf,
  type QueryDefinition,
} from '@parley/contracts';

import { byIds, byKey, once } from './by-keys.loader.js';

/** Asks a query as the principal of one request. */
export type Ask = <Definition extends QueryDefinition>(
  definition: Definition,
  input: InputOf<Definition>,
) => Promise<OutputOf<Definition>>;

type Since = (definition: QueryDefinition) => { readonly atLeast?: string };

/** One request's lookups by id, each batched into one call per service and kind. */
export class Records {
  constructor(
    private readonly ask: Ask,
    private readonly since: Since,
  ) {}

  readonly chats = byIds(async (ids) => {
    const { items } = await this.ask(ChatsByIds, { ids: [...ids], ...this.since(ChatsByIds) });
    return items;
  });

  readonly messages = byIds(async (ids) => (await this.ask(MessagesByIds, { ids: [...ids] })).items);

  readonly sends = byIds(async (ids) => {
    const { items } = await this.ask(SendsByIds, { ids: [...ids], ...this.since(SendsByIds) });
    return items;
  });

  readonly contacts = byIds(async (ids) => {
    const { items } = await this.ask(ContactsByIds, { ids: [...ids], ...this.since(ContactsByIds) });
    return items;
  });

  readonly companies = byIds(async (ids) => {
    const { items } = await this.ask(CompaniesByIds, { ids: [...ids], ...this.since(CompaniesByIds) });
    return items;
  });

  readonly leads = byIds(async (ids) => {
    const { items } = await this.ask(LeadsByIds, { ids: [...ids], ...this.since(LeadsByIds) });
    return items;
  });

  readonly tasks = byIds(async (ids) => {
    const { items } = await this.ask(TasksByIds, { ids: [...ids], ...this.since(TasksByIds) });
    return items;
  });

  readonly notes = byIds(async (ids) => {
    const { items } = await this.ask(NotesByIds, { ids: [...ids], ...this.since(NotesByIds) });
    return items;
  });

  readonly jobs = byIds(async (ids) => {
    const { items } = await this.ask(JobsByIds, { ids: [...ids], ...this.since(JobsByIds) });
    return items;
  });

  readonly deals = byIds(async (ids) => {
    const { items } = await this.ask(DealsByIds, { ids: [...ids], ...this.since(DealsByIds) });
    return items;
  });

  /** What records say of themselves, whether archived or not. */
  readonly fields = byIds(async (ids) => {
    const { items } = await this.ask(FieldsByIds, { ids: [...ids], ...this.since(FieldsByIds) });
    return items;
  });

  /** Those of all kinds that are not archived. */
  readonly knownFields = once(async () => (await this.ask(ListFields, { ...this.since(ListFields) })).items);

  readonly proposals = byIds(async (ids) => {
    const { items } = await this.ask(ProposalsByIds, { ids: [...ids], ...this.since(ProposalsByIds) });
    return items;
  });

  readonly messageTemplates = byIds(async (ids) => {
    const { items } = await this.ask(MessageTemplatesByIds, { ids: [...ids], ...this.since(MessageTemplatesByIds) });
    return items;
  });

  readonly followUps = byIds(async (ids) => {
    const { items } = await this.ask(FollowUpsByIds, { ids: [...ids], ...this.since(FollowUpsByIds) });
    return items;
  });

  readonly agents = byIds(async (ids) => {
    const { items } = await this.ask(AgentsByIds, { ids: [...ids], ...this.since(AgentsByIds) });
    return items;
  });

  /** Of agents at work, by their ids. */
  readonly agentBudgets = byKey(
    async (ids) => {
      const { items } = await this.ask(AgentBudgetsByIds, { ids: [...ids], ...this.since(AgentBudgetsByIds) });
      return items.filter((item) => item !== null);
    },
    ({ agentId }) => agentId,
  );

  readonly members = byIds(async (ids) => {
    const { items } = await this.ask(MembersByIds, { ids: [...ids], ...this.since(MembersByIds) });
    return items;
  });

  /** How much members answer for, as far as that is shown. */
  readonly openWork = byIds(async (ids) => (await this.ask(OpenWorkOfMembers, { ids: [...ids] })).items);

  readonly teams = byIds(async (ids) => {
    const { items } = await this.ask(TeamsByIds, { ids: [...ids], ...this.since(TeamsByIds) });
    return items;
  });

  /** Contact, company and current deal of a chat. */
  readonly cards = byKey(
    async (ids) => (await this.ask(CardsByChat, { ids: [...ids], ...this.since(CardsByChat) })).items,
    ({ chatId }) => chatId,
  );

  readonly pendingProposals = byKey(
    async (ids) => (await this.ask(PendingProposalsByChat, { ids: [...ids] })).items,
    ({ chatId }) => chatId,
  );

  /** Whoever acts here, by the id of the principal. */
  readonly membersByPrincipal = byIds(async (ids) => (await this.ask(MembersByPrincipal, { ids: [...ids] })).items);

  /** The one that the call is made in. */
  readonly organization = once(() => this.ask(GetOrganization, { ...this.since(GetOrganization) }));

  readonly pipelines = once(async () => (await this.ask(ListPipelines, { ...this.since(ListPipelines) })).items);

  /** The built-in ones and the organization's own. */
  readonly roles = once(async () => (await this.ask(ListRoles, { ...this.since(ListRoles) })).items);

  readonly channelAccounts = once(
    async () => (await this.ask(ListChannelAccounts, { ...this.since(ListChannelAccounts) })).items,
  );
}
