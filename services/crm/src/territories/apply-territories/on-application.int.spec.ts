import { type EventOf, type Recorded, type TerritoriesApplicationRequested, TerritoryCreated } from '@parley/contracts';
import { frameMigrations } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog, recorded } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { crmService } from '../../crm.module.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { OnMessageReactor } from '../../on-message/on-message.reactor.js';
import { received, stranger } from '../../spec-support/messages.adapter.js';
import { territoriesStream } from '../territory.js';
import { requestApplication } from './advance-application.js';
import { applicationStream } from './application.js';
import { ApplyTerritoriesHandler } from './apply-territories.handler.js';
import { OnApplicationReactor } from './on-application.reactor.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  log = await openedLog({ ...crmService, migrations }, await postgres());
});
afterAll(() => log.close());

/** An organization with one territory that takes everything, and contacts with a deal each that nobody answers for. */
async function organization(...names: readonly string[]) {
  const [tenantId, teamId, territoryId] = [v7(), v7(), v7()];
  const by = (ahead = 0) =>
    commandBy(
      { tenantId, principal: { kind: 'user', id: v7() } },
      new Date(clock.now().getTime() + ahead).toISOString(),
    );
  const inTables = (sql: string, values: string[]) =>
    log.tenants.inTenant({ tenantId }, (em) => em.execute(sql, values));
  await inTables(`insert into crm.access_teams values (?, ?, '[]', false, 1)`, [tenantId, teamId]);
  const all = { name: 'All', contactConditions: null, dealConditions: null, assigneeId: null };
  await log.store.update(territoriesStream(tenantId), by(), () => [TerritoryCreated({ territoryId, teamId, ...all })]);
  const intake = new OnMessageReactor(new CrmIdentifiers(log.keyring), clock);
  const meet = (name: string) =>
    log.react(intake, recorded(tenantId, received(stranger(name)), clock.now().toISOString()));
  for (const name of names) await meet(name);

  const eventsOf = (id: string) => log.store.read(tenantId, `crm.territory-application-${id}`);
  return {
    meet,
    /** @param ahead milliseconds by which the clock of the replica that is asked is ahead */
    ask: async (ahead = 0) => (await new ApplyTerritoriesHandler(log.store, log.tenants).handle({}, by(ahead))).id,
    askByTheClock: async () => {
      const context = by();
      const { commandId: id } = context;
      await log.store.update(applicationStream(tenantId, id), context, (application) =>
        requestApplication(id, application),
      );
      return id;
    },
    forget: (id: string) => inTables('delete from crm.territory_application where application_id = ?', [id]),
    /** Its next piece, as the consumer comes to it; what it says then. */
    step: async (id: string) => {
      const last = (await eventsOf(id)).at(-1) as Recorded<EventOf<typeof TerritoriesApplicationRequested>>;
      await log.react(new OnApplicationReactor(clock), last);
      return (await eventsOf(id)).at(-1);
    },
  };
}

const advanced = (assignedCount: number) => ({
  ...{ type: 'crm.territory-application.advanced', data: { assignedCount } },
});
const finished = (assignedCount: number) => ({
  ...{ type: 'crm.territory-application.finished', data: { assignedCount } },
});

describe('territories that are asked twice about all records', () => {
  it('go on by the newer asking alone, which looks at everything anew', async () => {
    const { ask, step, meet } = await organization('Anna', 'Boris');
    const earlier = await ask();
    expect(await step(earlier)).toMatchObject(advanced(2));
    await meet('Clara');
    const newer = await ask();
    expect(await step(earlier), 'the two contacts that it had come to').toMatchObject(finished(2));
    expect(await step(newer)).toMatchObject(advanced(1));
    expect(await step(newer), 'and all deals').toMatchObject(finished(4));
  });

  it('are asked once where both come before the first piece', async () => {
    const { ask, step } = await organization('Anna');
    const [first, second] = [await ask(), await ask()];
    expect(await step(first)).toMatchObject(finished(0));
    expect(await step(second)).toMatchObject(advanced(1));
    expect(await step(second)).toMatchObject(finished(2));
  });

  it('go on by what was asked last where another replica’s clock is ahead', async () => {
    const { ask, step } = await organization('Anna');
    const earlier = await ask(10_000);
    expect(await step(earlier)).toMatchObject(advanced(1));
    expect(await step(earlier)).toMatchObject(finished(2));
    const newer = await ask();
    expect(await step(newer), 'it looks at everything anew').toMatchObject(advanced(0));
  });

  it('mutant twin: by each replica’s clock, what was asked last is dropped', async () => {
    const { ask, askByTheClock, step } = await organization('Anna');
    expect(await step(await ask(10_000))).toMatchObject(advanced(1));
    expect(await step(await askByTheClock())).toMatchObject(finished(0));
  });

  it('mutant twin: an asking that doesn’t see the newer one goes on beside it', async () => {
    const { ask, step, forget } = await organization('Anna');
    const [first, second] = [await ask(), await ask()];
    await forget(second);
    expect(await step(first)).toMatchObject(advanced(1));
    expect(await step(first)).toMatchObject(finished(2));
  });
});
