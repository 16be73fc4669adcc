import type { CommandDefinition, QueryDefinition } from '@parley/contracts';
import type { DiscoveryService } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';

import { reactionOf, type Reaction } from '../reactions/reacts.js';
import { operationOf } from '../rpc/handles.js';
import { timerOf } from '../timers/fires.js';
import type { TimerDefinition } from '../timers/timers.port.js';

export type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** A provider that serves something, with the method that does. */
type Served<Definition> = { readonly definition: Definition; readonly method: string; readonly run: Method };

/** What a service's providers serve, found by their decorators. */
export type Discovered = {
  readonly commands: readonly Served<CommandDefinition>[];
  readonly queries: readonly Served<QueryDefinition>[];
  readonly reactors: readonly Served<Reaction>[];
  readonly timers: readonly Served<TimerDefinition>[];
};

/** @throws Error naming a class without its method, an operation of another service, or one that two classes serve */
export function discover(service: string, discovery: DiscoveryService): Discovered {
  const providers = discovery.getProviders();
  const operations = served(providers, { of: operationOf, methods: ({ kind }) => [METHOD[kind]] });
  const found = {
    commands: operations.flatMap(({ definition, ...by }) =>
      definition.kind === 'command' ? [{ definition, ...by }] : [],
    ),
    queries: operations.flatMap(({ definition, ...by }) =>
      definition.kind === 'query' ? [{ definition, ...by }] : [],
    ),
    reactors: served(providers, { of: reactionOf, methods: () => ['handle', 'handleAll'] }),
    timers: served(providers, { of: timerOf, methods: () => ['fire'] }),
  };
  once(operations.map(({ definition }) => definition.name));
  once(found.reactors.map(({ definition }) => definition.consumer));
  once(found.timers.map(({ definition }) => definition.name));
  const foreign = operations.find(({ definition }) => !definition.name.startsWith(`${service}.`));
  if (foreign) throw new Error(`${foreign.definition.name} is not an operation of ${service}`);
  return found;
}

const METHOD = { command: 'handle', query: 'answer' } as const;

type Finder<Definition> = {
  readonly of: (type: object) => Definition | undefined;
  /** Of which a class has one. */
  readonly methods: (definition: Definition) => readonly string[];
};

function served<Definition>(
  providers: readonly InstanceWrapper<object>[],
  { of, methods }: Finder<Definition>,
): readonly Served<Definition>[] {
  return providers.flatMap(({ metatype, instance }) => {
    const definition = metatype ? of(metatype) : undefined;
    return definition === undefined ? [] : [{ definition, ...methodOf(instance, methods(definition)) }];
  });
}

function once(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`${twice} is served by two classes`);
}

function methodOf(instance: object, names: readonly string[]): Pick<Served<unknown>, 'method' | 'run'> {
  const [found, another] = names.flatMap((name) => {
    const member: unknown = Reflect.get(instance, name);
    return isMethod(member) ? [{ method: name, run: bound(instance, member) }] : [];
  });
  if (!found || another) throw new Error(`${instance.constructor.name} needs one method: ${names.join(' or ')}`);
  return found;
}

const bound =
  (instance: object, method: Method): Method =>
  (...args) =>
    Reflect.apply(method, instance, args);

const isMethod = (value: unknown): value is Method => typeof value === 'function';
