import { describe, expect, it } from 'vitest';

import { readOptions } from '../start/options.js';
import { drafterOf, environmentOf, type Parts } from './environment.js';
import { readablePassword } from './readable-password.js';
import { newSecrets } from './secrets.js';

const secrets = await newSecrets();
const parts = (args: string[] = [], given = {}): Parts => ({
  secrets,
  databaseUrl: 'postgres://127.0.0.1:1/parley',
  options: readOptions(args, '/'),
  wiring: undefined,
  given,
});

describe('what a service is told', () => {
  it('is its own alone', () => {
    const identity = environmentOf('identity', parts());
    const crm = environmentOf('crm', parts());
    expect(identity['PARLEY_IDENTITY_MASTER_KEY']).toBe(secrets.masterKey);
    expect(Object.values(crm)).not.toContain(secrets.masterKey);
    expect(crm['PARLEY_CRM_SIGNING_KEY']).toContain(secrets.services.signing.crm.d);
    expect(Object.values(crm).join()).not.toContain(secrets.services.signing.identity.d);
  });

  it('gives way to what was set by hand', () => {
    const given = { PARLEY_CRM_CONNECTION_COUNT: '9' };
    expect(environmentOf('crm', parts([], given))['PARLEY_CRM_CONNECTION_COUNT']).toBe('9');
  });

  it('names the model', () => {
    const args = ['--model', 'http://localhost:1/v1', '--model-name', 'm'];
    expect(environmentOf('agents', parts(args))).toMatchObject({
      PARLEY_AGENTS_MODEL_PROVIDER: 'openai',
      PARLEY_AGENTS_MODEL_NAME: 'm',
    });
    expect(drafterOf(parts(args))).toBe('m at http://localhost:1/v1');
    expect(drafterOf(parts())).toContain('by rules');
    expect(environmentOf('agents', parts([], { ANTHROPIC_API_KEY: 'k' }))['PARLEY_AGENTS_MODEL_PROVIDER']).toBe(
      'anthropic',
    );
  });
});

it('a password that can be typed is long enough', () => {
  expect(readablePassword()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(readablePassword()).not.toBe(readablePassword());
});
