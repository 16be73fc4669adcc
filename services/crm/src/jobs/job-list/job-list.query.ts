import { type InputOf, JobsByIds, jobView, type JobView, ListJobs } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, type Listing, ListQuestion, TenantDatabase, uuids } from '@parley/platform';

const jobJson = `json_build_object('id', j.job_id, 'kind', j.kind, 'status', j.status, 'doneCount', j.done_count,
  'failedCount', j.failed_count, 'totalCount', j.total_count, 'changeSetId', j.job_id,
  'undoneChangeSetId', j.undone_change_set_id, 'importedFileId', j.imported_file_id,
  'exportedFileId', j.exported_file_id,
  'requestedBy', json_build_object('kind', j.actor_kind, 'id', j.actor_id),
  'requestedAt', ${iso('j.requested_at')}, 'changedAt', ${iso('j.changed_at')}, 'version', j.stands_at)`;

const listing: Listing<JobView> = {
  node: jobJson,
  view: jobView,
  from: 'from crm.job j',
  columns: { requestedAt: { sql: 'j.requested_at', type: 'timestamptz' } },
  id: { sql: 'j.job_id', type: 'uuid' },
  usual: { field: 'requestedAt', direction: 'desc' },
};

@Answers(ListJobs)
export class JobListQuery implements Answerer<typeof ListJobs> {
  constructor(private readonly database: TenantDatabase) {}

  answer({ page }: InputOf<typeof ListJobs>, actor: Actor) {
    return new ListQuestion(listing, { page }).read(this.database, actor);
  }
}

const byIds = `
  select case when j.job_id is null then null else ${jobJson} end as job
    from unnest(?::uuid[]) with ordinality as asked (id, n)
    left join crm.job j on j.job_id = asked.id
   order by asked.n`;

@Answers(JobsByIds)
export class JobsByIdsQuery implements Answerer<typeof JobsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof JobsByIds>, actor: Actor) {
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<{ readonly job: JobView | null }[]>(byIds, [uuids(ids)]),
    );
    return { items: rows.map(({ job }) => job) };
  }
}
