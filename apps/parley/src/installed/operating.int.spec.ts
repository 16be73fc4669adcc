import { serviceNames } from '@parley/contracts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { runningIn, signInOf } from '../client/running.js';
import { doctor } from '../doctor/doctor.js';
import { environmentOf } from '../installation/environment.js';
import { secretsSchema } from '../installation/secrets.js';
import { listParked, replayParked } from '../parked/parked.js';
import { outsidePlaceOf } from '../postgres/places.js';
import { rebuild, rebuildNew } from '../rebuild/rebuild.js';
import { readOptions } from '../start/options.js';
import { Progress } from '../start/progress.js';
import { Start } from '../start/start.js';
import { verifyAudit } from '../verify/verify-audit.js';
import { verify } from '../verify/verify.js';
import { told } from '../spec-support/told.adapter.js';
import { type Environment, installedIn } from './installed.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-operating-'));
const options = readOptions(['--data-dir', folder, '--port', '0'], '/');
const silent = new Progress(
  () => undefined,
  () => undefined,
);
const start = new Start({ options, given: {}, release: 'spec', progress: silent });
const onFolder = { folder, environment: {} };
const patience = { timeout: 30_000, interval: 200 };

const secrets = () => secretsSchema.parse(JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')));
const databaseUrl = () =>
  (JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { database: string }).database;

/** As whoever tampers does it: past every role. */
async function asSuperuser(sql: string): Promise<Record<string, unknown>[]> {
  const url = new URL(databaseUrl());
  [url.username, url.password] = ['postgres', secrets().database];
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows, Promise.reject.bind(Promise))
    .finally(() => client.end());
}

/** The same databases as processes of their own are told of them, with what `other` changes. */
function configured(other: Environment = {}) {
  const parts = { secrets: secrets(), databaseUrl: databaseUrl(), options, wiring: undefined, given: {} };
  return {
    folder: '/nowhere',
    environment: Object.assign({}, ...serviceNames.map((name) => environmentOf(name, parts)), other),
  };
}

/** What the people of the demo have brought so far. */
const dealsOf = async () => Number((await asSuperuser('select count(*)::int as count from crm.deal'))[0]?.['count']);

beforeAll(async () => {
  await start.run();
  await vi.waitFor(async () => expect(await dealsOf()).toBeGreaterThan(1), patience);
}, 120_000);

afterAll(async () => {
  await start.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(outsidePlaceOf(folder), { recursive: true, force: true });
}, 60_000);

describe.each([
  ['on the data folder, while it runs', () => onFolder],
  ['on separate services, as the environment tells of them', () => configured()],
])('the commands %s', (_, where) => {
  it('verify every log', async () => {
    const { out, code } = await told(() => verify({ ...where(), service: undefined, isJson: false }));
    expect(out.trim().split('\n')).toHaveLength(serviceNames.length);
    expect(out).not.toContain('FAIL');
    expect(out).toMatch(/^ok {3}crm: \d+ events, as they were written$/m);
    expect(code).toBeUndefined();
  });

  it('make the read models that a release brings to a log that has events already', async () => {
    await asSuperuser(`delete from identity.read_model_versions where table_name = 'known_member';
      delete from identity.known_member`);
    const made: string[] = [];
    await rebuildNew(installedIn(where()), (readModel) => made.push(readModel));
    expect(made).toEqual(['identity.member-directory.v1']);
    const [row] = await asSuperuser('select count(*)::int as count from identity.known_member');
    expect(row).toEqual({ count: 2 });
    await rebuildNew(installedIn(where()), (readModel) => made.push(readModel));
    expect(made).toHaveLength(1);
  });

  it('rebuild what was spoiled, and say how it differed', async () => {
    await asSuperuser(
      `update crm.contact_record set name = 'Somebody else' where ctid = (select min(ctid) from crm.contact_record)`,
    );
    const run = (isCheck: boolean) =>
      told(() => rebuild({ ...where(), service: 'crm', readModel: 'contact-list', isCheck, isJson: false }));
    const spoiled = await run(true);
    expect(spoiled.out).toMatch(
      /contact-list\.v1: \d+ rows from \d+ events in .*; 1 rows differ, such as .*live table stays/,
    );
    expect(spoiled.code).toBe(1);
    expect((await run(false)).out).toContain('switched');
    expect(await run(true)).toMatchObject({ code: undefined });
  });

  it('list what is parked, say why, and replay it', async () => {
    const stream = await parkOne();
    const list = () => told(() => listParked({ ...where(), service: undefined, isJson: false }));
    const { out } = await list();
    expect(out).toContain('crm.on-message.v1');
    expect(out).toContain('spec.reason');
    expect(out).toContain('when replayed');
    const found = await told(() => doctor({ ...where(), isJson: false }));
    expect(found.out).toMatch(/FAIL Parked: 1 events in crm\. .*parley parked replay/);
    expect(found.code).toBe(1);
    const replayed = await told(() => replayParked({ ...where(), service: 'crm', isAll: false, streamId: stream }));
    expect(replayed.out).toContain('1 are due now');
    await vi.waitFor(async () => expect((await list()).out).toBe('Nothing is parked.\n'), patience);
  });

  it('find nothing to mend', async () => {
    const { out, code } = await told(() => doctor({ ...where(), isJson: false }));
    expect(out).not.toContain('FAIL');
    expect(out).toContain('Master key: here, and opens what is stored');
    expect(code).toBeUndefined();
  });

  it('say in one sentence what they can not do', async () => {
    await expect(verify({ ...where(), service: 'nobody', isJson: false })).rejects.toThrow(/^nobody is no service/);
    const asked = { ...where(), service: 'crm', isCheck: true, isJson: false };
    await expect(rebuild({ ...asked, readModel: 'nothing' })).rejects.toThrow('give one of');
    await expect(replayParked({ ...where(), service: undefined, isAll: false })).rejects.toThrow('--all alone');
  });
});

it.each(serviceNames)('hold in each read model of %s the rows that a replay of its log gives', async (service) => {
  const asked = { service, readModel: undefined, isCheck: true, isJson: true };
  const { out, code } = await told(() => rebuild({ ...onFolder, ...asked }));
  const lines = out.trim().split('\n');
  const rebuilt = lines.map((line) => JSON.parse(line) as { readModel: string; different: number });
  expect(rebuilt.filter(({ different }) => different > 0)).toEqual([]);
  expect(code).toBeUndefined();
  // What the database knows of, not what the service says of itself: none is left out.
  const known = await asSuperuser(`select distinct name from ${service}.read_model_versions`);
  expect(rebuilt.map(({ readModel }) => readModel).toSorted()).toEqual(known.map(({ name }) => name).toSorted());
});

/** An event that crm has handled, as one that it could not. */
async function parkOne(): Promise<string> {
  const [event] = await asSuperuser(`with one as (
      select e.tenant_id, e.id, e.stream_id, e.type, f.seq from messaging.events e
      join messaging.feed f on f.tenant_id = e.tenant_id and f.position = e.position
      where e.type = 'messaging.message.received' order by f.seq limit 1)
    insert into crm.parked select tenant_id, 'crm.on-message.v1', id, 'messaging', stream_id, type, 1, seq, 4, 'spec.reason', now(), null
      from one returning stream_id`);
  return String(event?.['stream_id']);
}

describe('doctor', () => {
  const lines = async (where: { folder: string; environment: Environment }) =>
    (await told(() => doctor({ ...where, isJson: false }))).out.split('\n').filter((line) => line.startsWith('FAIL'));

  it('sees a table without forced row-level security, and a role that sees past it', async () => {
    await asSuperuser('alter table crm.contact_record no force row level security; alter role billing_app bypassrls');
    const found = await lines(onFolder);
    await asSuperuser('alter table crm.contact_record force row level security; alter role billing_app nobypassrls');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('crm.contact_record breaks');
    expect(found[0]).toContain('billing_app breaks');
    expect(await lines(onFolder)).toEqual([]);
  });

  it('sees a table that the app role owns', async () => {
    await asSuperuser('alter table crm.contact_record owner to crm_app');
    const found = await lines(onFolder);
    await asSuperuser('alter table crm.contact_record owner to crm_owner');
    expect(found[0]).toContain('no role but the owner owns anything');
  });

  it('sees that the master key is another one, or is missing', async () => {
    const other = Buffer.alloc(32).toString('base64');
    const wrong = await lines(configured({ PARLEY_IDENTITY_MASTER_KEY: other }));
    expect(wrong[0]).toMatch(/Master key: does not open what is stored\. Put back/);
    const missing = await lines(configured({ PARLEY_IDENTITY_MASTER_KEY: undefined }));
    expect(missing[0]).toMatch(/Master key: not here\. Give identity/);
  });

  it('says of each database what is wrong with it', async () => {
    const gone = await lines(configured({ PARLEY_CRM_DATABASE_URL: 'postgres://127.0.0.1:1/parley' }));
    expect(gone[0]).toMatch(/Database of crm: .* does not answer\. Start it, or correct PARLEY_CRM_DATABASE_URL/);
    const locked = await lines(configured({ PARLEY_CRM_WORKER_PASSWORD: 'another one, and wrong' }));
    expect(locked[0]).toMatch(/Database of crm: .*Correct their passwords/);
    const untold = await lines(configured({ PARLEY_CRM_WORKER_PASSWORD: undefined }));
    expect(untold[0]).toContain('PARLEY_CRM_WORKER_PASSWORD');
    const empty = await lines(configured({ PARLEY_CRM_DATABASE_URL: databaseUrl().replace(/parley$/, 'postgres') }));
    expect(empty[0]).toMatch(/The tables of crm are not there\. Run parley migrate\./);
  });
});

describe('verify of the audit log', () => {
  const audited = (file?: string) => told(() => verifyAudit({ ...onFolder, file, isJson: false }));

  /** The audit log as its owner takes it with them. */
  async function exported(format: string): Promise<string> {
    const [{ url }, body] = [runningIn(folder), JSON.stringify(signInOf(folder))];
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${url}/auth/signin`, { method: 'POST', headers, body });
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    const { org } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { org: string };
    const from = `${url}/organizations/${org}/audit-log/export?format=${format}`;
    const file = join(folder, `audit-log.${format}`);
    writeFileSync(file, await (await fetch(from, { headers: { authorization: `Bearer ${accessToken}` } })).text());
    return file;
  }
  const entries = () => asSuperuser('select event_id, type from identity.audit_entry order by event_id');

  it('finds it as it was written, and what was exported of it', async () => {
    await vi.waitFor(async () => expect((await entries()).length).toBeGreaterThan(5), patience);
    const whole = await audited();
    expect(whole.out).toMatch(/^ok {3}audit log: \d+ entries as their events were written, \d+ chains/);
    for (const format of ['csv', 'json']) {
      const { out, code } = await audited(await exported(format));
      expect(out).toMatch(/^ok {3}.*audit-log\.(csv|json): \d+ entries as their events were written/);
      expect(code).toBeUndefined();
      console.info(out.trim());
    }
  });

  it.each(['csv', 'json'])('names the line that somebody changed in a file: %s', async (format) => {
    const file = await exported(format);
    const text = readFileSync(file, 'utf8');
    const [entered] = await asSuperuser(
      `select event_id from identity.audit_entry where type = 'identity.access.entered' order by recorded_at limit 1`,
    );
    const lines = text
      .split('\n')
      .map((line) =>
        line.includes(String(entered?.['event_id']))
          ? line.replace('identity.access.entered', 'crm.deal.created')
          : line,
      );
    const [head = '', one = '', , ...others] = text.split('\n');
    writeFileSync(file, [head, one, one, ...others].join('\n'));
    expect((await audited(file)).out).toMatch(/^FAIL .* the file has it more than once$/m);
    writeFileSync(file, lines.join('\n'));
    const { out, code } = await audited(file);
    expect(out).toMatch(
      new RegExp(`^FAIL .*entry ${String(entered?.['event_id'])} .* the file says another type than`),
    );
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    await expect(audited(join(folder, 'keys.json'))).rejects.toThrow(/line 1: this is no audit log/);
  });

  it('names the entry that somebody changed in the list, and mutant twin: the logs alone don’t show it', async () => {
    const [changed] = await asSuperuser(
      `update identity.audit_entry set actor_id = 'somebody else' where event_id = (
        select event_id from identity.audit_entry where type like 'identity.%' limit 1) returning event_id`,
    );
    await asSuperuser(`update identity.audit_entry set type = 'no' || type where type = 'identity.audit-log.exported'`);
    const { out, code } = await audited();
    expect(out).toMatch(new RegExp(`FAIL audit log: entry ${String(changed?.['event_id'])} .* another actor than`));
    expect(out).toMatch(/ its type names no service/);
    expect(code).toBe(1);
    const logs = await told(() => verify({ ...onFolder, service: undefined, isJson: false }));
    expect([logs.out.includes('FAIL'), logs.code]).toEqual([false, undefined]);
  });
});

describe('verify, after somebody wrote past every role', () => {
  const failing = async () => told(() => verify({ ...onFolder, service: 'crm', isJson: false }));

  it('names the event that was changed', async () => {
    const [event] = await asSuperuser(
      `update crm.events set data = '{}' where position = (select min(position) from crm.events) returning id`,
    );
    const { out, code } = await failing();
    expect(out).toContain(`FAIL crm: event ${String(event?.['id'])} was changed`);
    expect(code).toBe(1);
  });

  it('names the one that was cut off', async () => {
    const [event] = await asSuperuser(
      `delete from crm.events where position = (select max(position) from crm.events) returning stream_id`,
    );
    const { out } = await failing();
    expect(out).toContain(`FAIL crm: a stream was cut: ${String(event?.['stream_id'])}`);
    expect(out).toContain('FAIL crm: an event vanished');
  });
});
