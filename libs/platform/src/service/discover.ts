import type { CommandDefinition, QueryDefinition } from '@parley/contracts';
import type { DiscoveryService } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';

import { reactionOf, type Reaction } from '../reactions/reacts.js';
import { operationOf } from '../rpc/handles.js';
import { timerOf } from '../timers/fires.js';
import type { TimerDefinition } from '../timers/timers.port.js';

export type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** A provider that serves something, with the method that does. */
type Served<Definition> = { readonly definition: Definition; readonly run: Method };

/** `runAll` where the class takes many events at once. */
type ServedReactor = Served<Reaction> & { readonly runAll?: Method };

/** What a service's providers serve, found by their decorators. */
export type Discovered = {
  readonly commands: readonly Served<CommandDefinition>[];
  readonly queries: readonly Served<QueryDefinition>[];
  readonly reactors: readonly ServedReactor[];
  readonly timers: readonly Served<TimerDefinition>[];
};

/** @throws Error naming a class without its method, an operation of another service, or one that two classes serve */
export function discover(service: string, discovery: DiscoveryService): Discovered {
  const providers = discovery.getProviders();
  const operations = served(providers, { of: operationOf, method: ({ kind }) => METHOD[kind] });
  const found = {
    commands: operations.flatMap(({ definition, run }) => (definition.kind === 'command' ? [{ definition, run }] : [])),
    queries: operations.flatMap(({ definition, run }) => (definition.kind === 'query' ? [{ definition, run }] : [])),
    reactors: reactorsOf(providers),
    timers: served(providers, { of: timerOf, method: () => 'fire' }),
  };
  once(operations.map(({ definition }) => definition.name));
  once(found.reactors.map(({ definition }) => definition.consumer));
  once(found.timers.map(({ definition }) => definition.name));
  const foreign = operations.find(({ definition }) => !definition.name.startsWith(`${service}.`));
  if (foreign) throw new Error(`${foreign.definition.name} is not an operation of ${service}`);
  return found;
}

function reactorsOf(providers: readonly InstanceWrapper[]): readonly ServedReactor[] {
  const ofMany = new Map(
    served(
      providers.filter(({ instance }) => hasMethod(instance, 'handleAll')),
      { of: reactionOf, method: () => 'handleAll' },
    ).map(({ definition, run }) => [definition, run]),
  );
  return served(providers, { of: reactionOf, method: () => 'handle' }).map((reactor) => {
    const runAll = ofMany.get(reactor.definition);
    return { ...reactor, ...(runAll && { runAll }) };
  });
}

const METHOD = { command: 'handle', query: 'answer' } as const;

type Finder<Definition> = {
  readonly of: (type: object) => Definition | undefined;
  readonly method: (definition: Definition) => string;
};

function served<Definition>(
  providers: readonly InstanceWrapper[],
  { of, method }: Finder<Definition>,
): readonly Served<Definition>[] {
  return providers.flatMap(({ metatype, instance }) => {
    const definition = metatype ? of(metatype) : undefined;
    return definition === undefined ? [] : [{ definition, run: methodOf(instance, method(definition)) }];
  });
}

function once(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`${twice} is served by two classes`);
}

const hasMethod = (instance: unknown, name: string): boolean => memberOf(instance, name) !== undefined;

const memberOf = (instance: unknown, name: string): unknown =>
  typeof instance === 'object' && instance !== null ? Reflect.get(instance, name) : undefined;

function methodOf(instance: unknown, name: string): Method {
  const method = memberOf(instance, name);
  if (!isMethod(method)) throw new Error(`A class that is decorated for it has no method ${name}`);
  return (...args) => Reflect.apply(method, instance, args);
}

const isMethod = (value: unknown): value is Method => typeof value === 'function';
