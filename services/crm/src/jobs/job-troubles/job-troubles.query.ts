import { type InputOf, type JobTrouble, jobTrouble, JobTroubles } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';

const listing: Listing<JobTrouble> = {
  node: 'trouble.told',
  view: jobTrouble,
  from: 'from crm.job_troubles t cross join jsonb_array_elements(t.troubles) with ordinality as trouble (told, n)',
  columns: { toldAt: { sql: 't.told_at', type: 'timestamptz' }, eventId: { sql: 't.event_id', type: 'uuid' } },
  id: { sql: 'trouble.n', type: 'bigint' },
  usual: { field: 'toldAt', direction: 'asc' },
};

const asTheyCame = ['toldAt', 'eventId'].map((field) => ({ field, direction: 'asc' }) as const);

@Answers(JobTroubles)
export class JobTroublesQuery implements Answerer<typeof JobTroubles> {
  constructor(private readonly database: TenantDatabase) {}

  answer({ jobId, page }: InputOf<typeof JobTroubles>, actor: Actor) {
    const its = { where: 't.job_id = ?', values: [jobId] };
    return new ListQuestion(listing, { page, orderBy: asTheyCame }, its).read(this.database, actor);
  }
}
