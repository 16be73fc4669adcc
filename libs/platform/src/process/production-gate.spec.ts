import { Module } from '@nestjs/common';
import { describe, expect, it } from 'vitest';

import { generateServiceKeys } from '../access/tokens/service-keys.js';
import { readSettings } from '../settings/read-settings.js';
import { defineService } from '../service/define-service.js';
import { settingsOfProcess } from './process-settings.js';
import { NotForProduction, passProductionGate } from './production-gate.js';

@Module({})
class NothingModule {}

const crm = defineService({ name: 'crm', module: NothingModule, events: [], migrations: [], readModels: [] });

const keys = await generateServiceKeys();

const settingsWith = (variables: Readonly<Record<string, string>>) =>
  readSettings(settingsOfProcess('crm'), {
    service: 'crm',
    environment: {
      PARLEY_PROFILE: 'production',
      PARLEY_DATABASE_URL: 'postgres://database:5432/parley',
      PARLEY_APP_PASSWORD: 'x',
      PARLEY_WORKER_PASSWORD: 'x',
      PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.crm),
      PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
      PARLEY_NATS_URL: 'nats://nats:4222',
      PARLEY_NATS_PASSWORD: 'x',
      // Nobody listens there.
      PARLEY_NATS_MONITORING_URL: 'http://127.0.0.1:1',
      ...variables,
    },
  });

const refused = async (variables: Readonly<Record<string, string>>, own: readonly string[] = []) => {
  const passing = passProductionGate({ definition: crm, settings: settingsWith(variables), own });
  const error = await passing.then(
    (durability) => durability,
    (thrown: unknown) => thrown,
  );
  return error instanceof NotForProduction ? error.problems.map((problem) => problem.split(':')[0]) : error;
};

describe('the production profile', () => {
  const silent = "NATS' monitoring address http";

  it('refuses a NATS whose promises it can not read', async () => {
    expect(await refused({})).toEqual([silent]);
    expect(await refused({ PARLEY_NATS_MONITORING_URL: '' })).toEqual(["What NATS promises can't be checked"]);
    expect(await refused({ PARLEY_NATS_URL: '' })).toEqual(['There is no NATS to publish on']);
  });

  it('refuses keys that nobody else knows, and a user of NATS without a password', async () => {
    const { crm: _, ...others } = keys.trusted;
    const variables = { PARLEY_TRUSTED_KEYS: JSON.stringify(others), PARLEY_NATS_PASSWORD: '' };
    expect(await refused(variables)).toEqual([
      'The public key of crm is not among PARLEY_TRUSTED_KEYS',
      'crm has no password at NATS',
      silent,
    ]);
  });

  it('refuses what the service itself refuses', async () => {
    expect(await refused({}, ['The local data centre is for trying out: no'])).toEqual([
      'The local data centre is for trying out',
      silent,
    ]);
  });

  it('twin: development passes with all of it, and calls NATS a transport', async () => {
    const variables = { PARLEY_PROFILE: 'development', PARLEY_NATS_URL: '' };
    expect(await refused(variables, ['anything'])).toBe('transport-only');
  });
});
