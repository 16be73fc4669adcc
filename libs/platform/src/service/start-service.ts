import { serviceNames } from '@parley/contracts';
import type { Consumer } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import type { INestApplicationContext, Provider, Type, Abstract } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';

import { accessOf, type Doors } from '../access/access-of.js';
import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { noMemberships } from '../access/memberships.port.js';
import { SecondFactorAccess } from '../access/second-factor-access.js';
import { readServiceKeys } from '../access/tokens/service-keys.js';
import { Replays } from '../idempotency/replays.js';
import type { Log } from '../logs/log.port.js';
import { Hearing } from '../reactions/hearing.js';
import { RpcCaller, RpcCommands, RpcQueries } from '../rpc/caller.js';
import { RpcHolderDoors } from '../rpc/rpc-holder-doors.js';
import { RpcResponder } from '../rpc/responder.js';
import type { CatchUp, CommandParts, ServedOperation } from '../rpc/served-operation.js';
import type { Responding, RpcTransport } from '../rpc/transport.port.js';
import type { FrameSettings } from '../settings/frame-settings.js';
import { operationMeter } from '../telemetry/operation-meter.js';
import type { ServiceDefinition } from './define-service.js';
import { discover, type Discovered } from './discover.js';
import { FrameModule } from './frame.module.js';
import { consumersOf, operationsOf, timersOf } from './served.js';
import type { ServiceLog } from './service-log.js';

/** What a process lends to the services that run in it. */
export type ServiceHost = {
  readonly settings: FrameSettings;
  /** The values of the service's own settings class, validated. */
  readonly ownSettings?: object;
  readonly clock: Clock;
  /** How soon the services of this process hear: one for all of them. Default: one of its own. */
  readonly hearing?: Hearing;
  readonly log: Log;
  readonly transport: RpcTransport;
  /** Opens the service's database and log; absent for the gateway, which owns no data. */
  readonly openLog?: (parts: OpenLogParts) => Promise<ServiceLog>;
  readonly providers?: readonly Provider[];
};

/** What opening a log needs of the service that is being started. */
export type OpenLogParts = Omit<ServiceHost, 'openLog' | 'providers' | 'transport'> & {
  readonly definition: ServiceDefinition;
  readonly caller: RpcCaller;
  readonly replays: Replays;
};

/** A service that answers, until it is stopped. */
export type RunningService = {
  readonly name: string;
  /** A provider of the service, for the process that hosts it: never across services. */
  get<Provided>(token: Type<Provided> | Abstract<Provided>): Provided;
  isReady(): Promise<boolean>;
  /** Takes nothing new, finishes what runs, closes connections. Safe to call twice. */
  stop(): Promise<void>;
};

/** Starts one service in this process: alone over NATS, or beside others; the same module code either way. */
export async function startService(definition: ServiceDefinition, host: ServiceHost): Promise<RunningService> {
  const { name } = definition;
  const keys = await readServiceKeys(name, host.settings.signingKey, host.settings.trustedKeys);
  const tokens = new InternalTokens(keys, host.clock);
  const caller = new RpcCaller(host.transport, tokens, host.settings.rpcTimeoutSeconds * 1000);
  const replays = new Replays();
  const store = await host.openLog?.({ ...host, definition, caller, replays });
  const holderDoors = new RpcHolderDoors({ service: name, transport: host.transport, log: host.log });
  const context = await contextOf(definition, { ...host, caller, holderDoors, ...(store && { store }) });

  const found = discover(name, context.get(DiscoveryService, { strict: false }));
  const consumers = consumersOf(name, found, context.get(Hearing, { strict: false }));
  await store?.start({ consumers, fire: timersOf(name, found) });
  const commandParts = { clock: host.clock, replays, hashKey: host.settings.signingKey.d };
  const responder = new RpcResponder({
    ...{ service: name, tokens, log: host.log, meter: operationMeter(name) },
    ...doorsOf(name, {
      access: accessTo(store),
      operations: byName(found, { ...commandParts, consumers, ...(store && { store }) }),
    }),
  });
  const door = await host.transport.respond(name, responder.respond);
  holderDoors.answerBy(responder.respond);
  return running(name, { context, door, ...(store && { store }) });
}

const accessTo = (store: ServiceLog | undefined): SecondFactorAccess =>
  new SecondFactorAccess(store ?? { memberships: noMemberships });

type Answering = CommandParts & {
  readonly consumers: readonly Consumer[];
  readonly store?: ServiceLog;
};

/** A service that has a log also tells what its doors say to whom. */
function doorsOf(name: string, doors: Doors): Doors {
  const service = serviceNames.find((known) => known === name);
  if (!service) return doors;
  const operations = new Map(doors.operations);
  const told = accessOf(service, { ...doors, operations });
  return { ...doors, operations: operations.set(told.definition.name, told) };
}

function byName(found: Discovered, { store, consumers, ...parts }: Answering): ReadonlyMap<string, ServedOperation> {
  const catchUp: CatchUp = async (tenantId, position) => store?.catchUp({ tenantId, position, consumers });
  const operations = [...(store?.operations ?? []), ...operationsOf(found, { ...parts, catchUp })];
  return new Map(operations.map((operation) => [operation.definition.name, operation]));
}

type ContextParts = ServiceHost & {
  readonly caller: RpcCaller;
  readonly holderDoors: RpcHolderDoors;
  readonly store?: ServiceLog;
};

function contextOf(definition: ServiceDefinition, { caller, ...host }: ContextParts): Promise<INestApplicationContext> {
  const parts = { ...host, commands: new RpcCommands(caller), queries: new RpcQueries(caller) };
  return NestFactory.createApplicationContext(FrameModule.of(definition, parts), {
    logger: false,
    abortOnError: false,
  });
}

type Parts = { readonly context: INestApplicationContext; readonly door: Responding; readonly store?: ServiceLog };

function running(name: string, { context, door, store }: Parts): RunningService {
  const stopping = async () => {
    await door.close();
    await context.close();
    await store?.stop();
  };
  let stopped: Promise<void> | undefined;
  return {
    name,
    get: (token) => context.get(token, { strict: false }),
    isReady: async () => stopped === undefined && (store === undefined || (await store.isReady())),
    stop: () => (stopped ??= stopping()),
  };
}
