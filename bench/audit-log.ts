import { z } from 'zod';

import { organizationIn } from './inbox/fill.js';
import { until } from './installation/connected.js';
import { Database } from './installation/database.js';
import { asked, missedUnless, percentile } from './installation/figures.js';
import { allInOne } from './installation/parley.js';
import { PublicApi } from './installation/public-api.js';

const [few, many] = [100_000, asked('entries', 1_000_000)];
const pages = asked('pages', 100);

/** Milliseconds in which a page of a million entries comes. */
const bar = 50;

const page = z.object({
  auditLog: z.object({
    edges: z.array(z.unknown()),
    pageInfo: z.object({ endCursor: z.string().nullable() }),
  }),
});
const query = `query ($after: String, $filter: AuditEntryFilter) { auditLog(first: 50, after: $after, filter: $filter) {
  edges { node { id at type actor { kind id } subject { type id } changes { field from to } } } pageInfo { endCursor } } }`;

/** An id that is the same for the same text, in the form of the derived ones. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

/** Acts of a hundred members on ten thousand deals, one a second up to now, the numbered ones in between. */
const fill = `
  insert into identity.audit_entry
    (tenant_id, event_id, recorded_at, type, actor_kind, actor_id, subject_id, changes, correlation_id, causation_id)
  select $1::uuid, gen_random_uuid(), now() - make_interval(secs => n), 'crm.deal.moved-to-stage', 'user',
         ${idOf(`'member' || n % 100`)}, ${idOf(`'deal' || n % 10000`)},
         '[{ "field": "stage", "from": "a", "to": "b" }]', gen_random_uuid(), gen_random_uuid()
    from generate_series($2::int, $3::int) as n`;

type Filter = Readonly<Record<string, unknown>>;

/** One page after another from the newest on, each in milliseconds. */
async function paged(api: PublicApi, filter: Filter): Promise<readonly number[]> {
  const took: number[] = [];
  let after: string | null = null;
  for (let n = 0; n < pages; n += 1) {
    const started = performance.now();
    const { auditLog }: z.infer<typeof page> = page.parse(await api.ask(query, { after, filter }));
    took.push(performance.now() - started);
    if (auditLog.edges.length === 0) throw new Error('A page is empty');
    after = auditLog.pageInfo.endCursor;
  }
  return took.slice(pages / 10);
}

async function measured(api: PublicApi, count: number, filters: Readonly<Record<string, Filter>>) {
  const medians = new Map<string, number>();
  for (const [name, filter] of Object.entries(filters)) {
    const took = await paged(api, filter);
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
    medians.set(name, p50);
    const judged = count === many ? ` (bar ${bar}${missedUnless(p50 < bar)})` : '';
    console.info(`  ${name}: a page of 50 in p50 ${p50.toFixed(1)} ms${judged}, p99 ${p99.toFixed(1)} ms`);
  }
  return medians;
}

/** The audit log through the whole gateway, a hundred thousand entries as the reference for a million of them. */
async function main(): Promise<void> {
  const parley = await allInOne({ PARLEY_GATEWAY_COST_PER_MINUTE: '1000000000' });
  const database = new Database(parley.databaseUrl);
  const api = new PublicApi(parley.url);
  const yes = () => true;
  const no = () => false;
  try {
    await until('the owner to sign in', () => api.signIn(parley.credentials).then(yes, no));
    await until('an organization to be there', async () => (await organizationIn(database)) !== undefined);
    await until('the audit log to be read', () => api.ask(query).then(yes, no));
    const organization = await organizationIn(database);
    const [{ actor } = { actor: '' }] = await database.rows(
      z.object({ actor: z.string() }),
      `select ${idOf(`'member7'`)}::text as actor`,
    );
    const [everything, byMember] = [{ everything: {} }, { 'by one member': { actorId: { eq: actor } } }];

    await database.run(fill, [organization?.tenant_id, 1, few]);
    await database.run('vacuum analyze identity.audit_entry');
    console.info(`audit log of ${few} entries`);
    const small = await measured(api, few, everything);
    await database.run(fill, [organization?.tenant_id, few + 1, many]);
    await database.run('vacuum analyze identity.audit_entry');
    console.info(`audit log of ${many} entries`);
    const large = await measured(api, many, { ...everything, ...byMember });
    const times = (large.get('everything') ?? 0) / (small.get('everything') ?? 1);
    console.info(`  ${many} against ${few}: ${times.toFixed(2)} x the time`);
  } finally {
    await database.close();
    await parley.stop();
  }
}

await main();
