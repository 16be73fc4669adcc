import { dealView, type DealView, type InputOf, ListDeals, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  type Listing,
  ListQuestion,
  withinReach,
  TenantDatabase,
  whereOf,
} from '@parley/platform';

import { dealJson, joinPipeline } from './deal-view.table.js';

type Input = InputOf<typeof ListDeals>;

const columns = {
  pipelineId: { sql: 'd.pipeline_id', type: 'uuid' },
  stageId: { sql: 'd.stage_id', type: 'uuid' },
  contactId: { sql: 'd.contact_id', type: 'uuid' },
  chatId: { sql: 'd.chat_id', type: 'uuid' },
  title: { sql: `coalesce(d.title, '')`, type: 'text' },
  assigneeId: { sql: 'd.assignee_id', type: 'uuid' },
  teamId: { sql: 'd.team_id', type: 'uuid' },
  isAssigned: { sql: '(coalesce(d.assignee_id, d.team_id) is not null)', type: 'boolean' },
  isOpen: { sql: 'd.is_open', type: 'boolean' },
  createdAt: { sql: 'd.created_at', type: 'timestamptz' },
  changedAt: { sql: 'd.changed_at', type: 'timestamptz' },
} as const;

const listing: Listing<DealView> = {
  node: dealJson('d', 'p'),
  view: dealView,
  from: `from crm.deal d ${joinPipeline('d', 'p')}`,
  countedFrom: 'from crm.deal d',
  columns,
  id: { sql: 'd.deal_id', type: 'uuid' },
  usual: { field: 'changedAt', direction: 'desc' },
};

/** What was asked by name, before there were filters. */
const besides = ({ pipelineId, stageId, contactId }: Input) =>
  allOf(
    Object.entries({ pipelineId, stageId, contactId })
      .filter(([, id]) => id !== undefined)
      .map(([name, id]) => whereOf({ [name]: { eq: id } }, columns)),
  );

@Answers(ListDeals)
export class DealListQuery implements Answerer<typeof ListDeals> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(input: Input, actor: Actor, reach: Reach) {
    const question = new ListQuestion(listing, input, allOf([besides(input), withinReach(reach, 'd')]));
    return question.read(this.database, actor);
  }
}
