import { AgentsSettings } from '@parley/agents';
import { readSettings } from '@parley/platform';
import { z } from 'zod';

import type { Environment } from '../installed/installed.js';
import { bad, type Finding, good } from './finding.js';

const what = 'Model';
const PATIENCE_MS = 5000;

const { modelProvider, modelUrl, modelName, modelKey } = AgentsSettings.shape;
const shape = { modelProvider, modelUrl, modelName, modelKey } as const;

type Key = string | undefined;

type Provider = {
  readonly url: string;
  /** Where it tells which models it has, and how it is shown the key. */
  readonly list: string;
  readonly headers: (key: Key) => Readonly<Record<string, string>>;
};

const bearer = (key: Key) => (key === undefined ? {} : { authorization: `Bearer ${key}` });

const providers: Readonly<Record<'openai' | 'anthropic' | 'ollama', Provider>> = {
  openai: { url: 'https://api.openai.com/v1', list: 'models', headers: bearer },
  anthropic: {
    url: 'https://api.anthropic.com',
    list: 'v1/models?limit=1000',
    headers: (key) => ({ 'anthropic-version': '2023-06-01', ...(key !== undefined && { 'x-api-key': key }) }),
  },
  ollama: { url: 'http://127.0.0.1:11434', list: 'api/tags', headers: () => ({}) },
};

const named = z.union([
  z.object({ data: z.array(z.object({ id: z.string() })) }).transform(({ data }) => data.map(({ id }) => id)),
  z
    .object({ models: z.array(z.object({ name: z.string() })) })
    .transform(({ models }) => models.map((one) => one.name)),
]);

/** What drafts replies, as the agents are told of it. */
export function modelFinding(environment: Environment): Promise<Finding> {
  const { modelProvider: by, modelUrl: url, ...model } = readSettings(shape, { service: 'agents', environment });
  if (by === 'rule-based') return Promise.resolve(good(what, 'none; replies are drafted by rules'));
  const provider = providers[by];
  return asked({ ...provider, url: url ?? provider.url }, { name: model.modelName, key: model.modelKey });
}

async function asked(
  provider: Provider,
  { name, key }: { readonly name: string; readonly key: Key },
): Promise<Finding> {
  const at = new URL(provider.list, `${provider.url.replace(/\/$/, '')}/`);
  try {
    const answer = await fetch(at, { headers: provider.headers(key), signal: AbortSignal.timeout(PATIENCE_MS) });
    if ([401, 403].includes(answer.status))
      return bad(what, `${at.host} refuses the key`, 'Correct PARLEY_AGENTS_MODEL_KEY.');
    const models = answer.ok ? named.safeParse(await answer.json().catch(() => undefined)).data : undefined;
    if (!models) return bad(what, `${at.host} answers as no model does`, 'Correct PARLEY_AGENTS_MODEL_URL.');
    if (!models.some((one) => one === name || one.startsWith(`${name}:`)))
      return bad(what, `${at.host} has no ${name}`, 'Bring it there, or correct PARLEY_AGENTS_MODEL_NAME.');
    return good(what, `${name} at ${at.host}`);
  } catch {
    return bad(what, `${at.host} does not answer`, 'Start it, or correct PARLEY_AGENTS_MODEL_URL.');
  }
}
