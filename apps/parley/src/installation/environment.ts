import { join } from 'node:path';

import type { CallerName } from '@parley/contracts';
import { variableOf } from '@parley/platform';
import type { Wiring } from '@parley/datacentre';

import type { Options } from '../start/options.js';
import type { Secrets } from './secrets.js';

type Environment = Readonly<Record<string, string | undefined>>;

export type Parts = {
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly options: Options;
  /** How to reach the local Telegram; none where there is no demo. */
  readonly wiring: Wiring | undefined;
  readonly given: Environment;
};

/** What an installation on one machine tells each service, as its settings; whatever was given by hand wins. */
export function environmentOf(service: CallerName, parts: Parts): Environment {
  const own = { ...frameOf(service, parts), ...(ownOf[service]?.(parts) ?? {}) };
  const variables = Object.entries<unknown>(own).map(
    ([name, value]) => [variableOf(service, name), asText(value)] as const,
  );
  return { ...Object.fromEntries(variables), ...parts.given };
}

const asText = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);

/** Six services share a machine with whatever else its owner runs: thirty connections in all. */
const connectionsOfOne = 5;

function frameOf(service: CallerName, { secrets, databaseUrl }: Parts) {
  return {
    databaseUrl,
    appPassword: secrets.roles.app,
    workerPassword: secrets.roles.worker,
    ownerPassword: secrets.roles.owner,
    searchPassword: secrets.roles.search,
    signingKey: secrets.services.signing[service],
    trustedKeys: secrets.services.trusted,
    connectionCount: connectionsOfOne,
  };
}

type Own = (parts: Parts) => Readonly<Record<string, unknown>>;

const ownOf: Partial<Record<CallerName, Own>> = {
  identity: ({ secrets, options }) => ({
    ...{ accessTokenKey: secrets.accessTokenKey, masterKey: secrets.masterKey },
    exportFolder: join(options.dataDirectory, 'exports'),
  }),
  crm: filesOf,
  gateway: filesOf,
  agents: ({ options, given }) => modelOf(options, given),
  messaging: ({ options, wiring, given }) => ({
    telegramSide: options.telegram,
    sideOfNewOrganizations: options.telegram,
    localDataCentre: wiring && { addresses: wiring.addresses, trust: wiring.trust },
    ...applicationOf(options, given),
  }),
};

/** Where whoever takes files in, and whoever reads them, find them. */
function filesOf({ options }: Parts) {
  return { filesFolder: join(options.dataDirectory, 'files') };
}

/** The local Telegram takes any application. */
const demoApplication = { telegramApiId: 1, telegramApiHash: '0'.repeat(32) };

const applicationOf = ({ telegram }: Options, given: Environment) =>
  telegram === 'demo'
    ? demoApplication
    : { telegramApiId: given['TELEGRAM_API_ID'], telegramApiHash: given['TELEGRAM_API_HASH'] };

function modelOf({ model }: Options, given: Environment): Readonly<Record<string, unknown>> {
  if (model) {
    const key = given['OPENAI_API_KEY'] ?? 'none';
    return { modelProvider: 'openai', modelUrl: model.url, modelName: model.name, modelKey: key };
  }
  if (given['ANTHROPIC_API_KEY'])
    return { modelProvider: 'anthropic', modelName: 'claude-sonnet-4-5', modelKey: given['ANTHROPIC_API_KEY'] };
  if (given['OPENAI_API_KEY']) return { modelProvider: 'openai', modelKey: given['OPENAI_API_KEY'] };
  return {};
}

/** Who drafts, as the block says it. */
export function drafterOf({ options, given }: Pick<Parts, 'options' | 'given'>): string {
  if (options.model) return `${options.model.name} at ${options.model.url}`;
  if (given['ANTHROPIC_API_KEY']) return 'by Anthropic, with the key of the environment';
  if (given['OPENAI_API_KEY']) return 'by OpenAI, with the key of the environment';
  return 'by rules, without a model (--model <url> --model-name <name> brings one)';
}
