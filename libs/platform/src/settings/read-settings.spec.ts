import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readSettings, SettingsError } from './read-settings.js';
import { secret, setting } from './setting.js';
import { settingsOf } from './settings-of.js';
import { settingsReference } from './settings-reference.js';

const shape = {
  modelUrl: setting(z.url().optional(), 'Where the model answers.'),
  quietSeconds: setting(z.number().default(2), 'Silence that closes a turn.'),
  modelKey: secret(z.string().min(8), 'The key of the model provider.'),
};
const key = { PARLEY_MODEL_KEY: 'very-secret-key' };

const fileWith = (values: object) => {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'agents.json');
  writeFileSync(path, JSON.stringify(values));
  return path;
};

describe('settings', () => {
  const read = (environment: Record<string, string>, file?: string) =>
    readSettings(shape, { service: 'agents', environment, ...(file && { file }) });

  it('come from the file, then the shared variable, then the service’s own', () => {
    const file = fileWith({ quietSeconds: 3, modelUrl: 'http://file' });
    expect(read(key, file)).toMatchObject({ quietSeconds: 3, modelUrl: 'http://file' });
    expect(read({ ...key, PARLEY_QUIET_SECONDS: '4' }, file).quietSeconds).toBe(4);
    const both = { ...key, PARLEY_QUIET_SECONDS: '4', PARLEY_AGENTS_QUIET_SECONDS: '5' };
    expect(read(both, file).quietSeconds).toBe(5);
    expect(read(key).quietSeconds).toBe(2);
  });

  it('say in one sentence which is missing or wrong, and never what it was set to', () => {
    const failing = (environment: Record<string, string>) => {
      try {
        return JSON.stringify(read(environment));
      } catch (error) {
        return error instanceof SettingsError ? error.message : String(error);
      }
    };
    expect(failing({})).toBe(
      'PARLEY_AGENTS_MODEL_KEY (or PARLEY_MODEL_KEY) is missing: The key of the model provider.',
    );
    expect(failing({ PARLEY_MODEL_KEY: 'short' })).toBe(
      'PARLEY_AGENTS_MODEL_KEY (or PARLEY_MODEL_KEY) is not valid: The key of the model provider.',
    );
    expect(failing({ ...key, PARLEY_QUIET_SECONDS: 'soon', PARLEY_MODEL_URL: 'nowhere' }).split('\n')).toHaveLength(2);
  });

  it('refuse a secret in a file', () => {
    expect(() => read({}, fileWith({ modelKey: 'very-secret-key' }))).toThrow(/modelKey is a secret/);
  });

  it('must be documented', () => {
    expect(() => readSettings({ bare: z.string() }, { service: 'agents', environment: {} })).toThrow(/no description/);
  });

  it('are injected as the class that declares them', () => {
    class AgentsSettings extends settingsOf(shape) {}
    const settings = new AgentsSettings({ quietSeconds: 2, modelKey: 'very-secret-key' });
    expect(settings).toBeInstanceOf(AgentsSettings);
    expect(settings.quietSeconds + 1).toBe(3);
  });

  it('have a reference', () => {
    expect(settingsReference('agents', shape)).toContain(
      '| `quietSeconds` | `PARLEY_QUIET_SECONDS` | `2` | Silence that closes a turn. |',
    );
    expect(settingsReference('agents', shape)).toContain('| required, secret |');
  });
});
