import { randomUUID } from 'node:crypto';

import { BeginAuditLogExport, grantsOf, type Role, roles } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Unanswered } from '../journey/caller.js';
import { careless } from './doors/careless.js';
import { becomes, owner, type Somebody } from './doors/staff.js';
import { longPatience, patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const MISSING = 'access.permission-missing';
const OWNERS_ONLY = 'identity.organization-export.owners-only';

const requested = z.object({ requestOrganizationExport: z.object({ organizationExportId: z.string() }) });
const listed = z.object({ organizationExports: z.array(z.object({ id: z.string(), status: z.string() })) });
const opened = z.object({ openOrganizationExport: z.object({ address: z.string() }) });
const refused = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });

const asking = 'mutation ($input: RequestOrganizationExportInput!) { requestOrganizationExport(input: $input)';
const opening = 'mutation ($input: OpenOrganizationExportInput!) { openOrganizationExport(input: $input)';

type Owner = Awaited<ReturnType<typeof owner>>;

/** What each way to an export answers: `done`, the status of a download, or the code of the refusal. */
type Ways = Readonly<Record<'request' | 'list' | 'open' | 'ticket' | 'auditLog', string | number>>;

const expectedOf = (role: Role): Ways => {
  const manages = grantsOf[role]['organization:manage'] === 'all';
  const managed = manages ? OWNERS_ONLY : MISSING;
  const isOwner = role === 'owner';
  return {
    request: isOwner ? 'done' : managed,
    list: manages ? 'done' : MISSING,
    open: isOwner ? 'done' : managed,
    ticket: isOwner ? 200 : 404,
    auditLog: grantsOf[role]['audit:read'] === 'all' ? 200 : MISSING,
  };
};

const codeIn = (error: unknown): string => {
  const code = error instanceof Unanswered ? /"code":"([^"]+)"/.exec(error.message)?.[1] : undefined;
  if (code === undefined) throw error;
  return code;
};

describe('exports at the doors of each role', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
  });
  afterAll(() => together.stop());

  const requesting = async ({ caller, password }: Owner) => {
    const variables = { input: { idempotencyKey: randomUUID(), password } };
    const query = `${asking} { organizationExportId } }`;
    return (await caller.ask({ query, variables, answer: requested })).requestOrganizationExport.organizationExportId;
  };
  const listing = ({ caller }: Pick<Owner, 'caller'>) =>
    caller.ask({ query: '{ organizationExports { id status } }', answer: listed });
  const address = async ({ caller }: Pick<Owner, 'caller'>, organizationExportId: string) => {
    const variables = { input: { idempotencyKey: randomUUID(), organizationExportId } };
    return (await caller.ask({ query: `${opening} { address } }`, variables, answer: opened })).openOrganizationExport
      .address;
  };
  const download = async (of: string) => (await fetch(`${url}${of}`)).status;
  const auditLog = async ({ caller, actor }: Pick<Owner, 'caller' | 'actor'>, at = url) => {
    const path = `/organizations/${actor.tenantId}/audit-log/export?format=csv`;
    const response = await fetch(`${at}${path}`, { headers: { authorization: `Bearer ${caller.accessToken}` } });
    if (!response.ok) return refused.parse(await response.json()).errors[0]!.extensions.code;
    await response.body?.cancel();
    return response.status;
  };

  /** An export of theirs that is finished, and its address. */
  async function exported(one: Owner) {
    const exportId = await requesting(one);
    await vi.waitFor(async () => {
      const { organizationExports } = await listing(one);
      expect(organizationExports).toContainEqual({ id: exportId, status: 'FINISHED' });
    }, longPatience);
    return { exportId, ticket: await address(one, exportId) };
  }

  const done = (answer: Promise<unknown>) => answer.then(() => 'done', codeIn);
  const waysOf = async (one: Owner, { exportId, ticket }: Awaited<ReturnType<typeof exported>>): Promise<Ways> => ({
    request: await done(requesting(one)),
    list: await done(listing(one)),
    open: await done(address(one, exportId)),
    ticket: await download(ticket),
    auditLog: await auditLog(one),
  });

  it.each(roles)('are what the matrix says to a former owner who is %s now', async (role) => {
    const one = await owner(together, `Exports-${role}`, url);
    const given = await exported(one);
    expect(await waysOf(one, given), 'mutant twin: whoever is still the owner goes every way').toEqual(
      expectedOf('owner'),
    );
    await becomes(together, one, { role, held: grantsOf[role] });
    await vi.waitFor(async () => expect(await waysOf(one, given)).toEqual(expectedOf(role)), patience);
    await becomes(together, one, { role: 'owner', held: grantsOf.owner });
    await vi.waitFor(async () => expect(await download(given.ticket)).toBe(200), patience);
  });

  it('mutant twin: an export of the audit log that anybody may begin is found', async () => {
    const [one, another] = [await owner(together, 'Exports-careless', url), await owner(together, 'Exports-open', url)];
    const roled = { role: 'guest', held: grantsOf.guest };
    const guest: Pick<Somebody, 'caller' | 'actor'> = await becomes(together, one, roled);
    await vi.waitFor(async () => expect(await auditLog(guest)).toBe(MISSING), patience);
    const way = await together.callerAs('gateway');
    const open = await together.open(() => ({
      commands: careless(way, BeginAuditLogExport.name, another.actor),
      queries: way.queries,
    }));
    expect(await auditLog(guest, open.url), 'only the list behind it refuses').not.toBe(MISSING);
  });
});
