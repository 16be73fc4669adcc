import { EventStore, Keyring } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import type { DynamicModule, Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { Assignees } from '../access/reach/assignees.port.js';
import { Guardians } from '../access/guardians.port.js';
import { Memberships } from '../access/memberships.port.js';
import { allOpen, OrganizationStates } from '../access/organization-states.port.js';
import { noneRequired, SecondFactorRules } from '../access/second-factor-rules.port.js';
import { PostgresAssignees } from '../access/copy/postgres-assignees.js';
import { Log } from '../logs/log.port.js';
import { Hearing } from '../reactions/hearing.js';
import { HolderDoors } from '../rpc/holder-doors.port.js';
import { Commands, Queries } from '../rpc/operations.port.js';
import { TenantDatabase } from '../tenancy/tenant-database.port.js';
import { Timers } from '../timers/timers.port.js';
import type { ServiceDefinition } from './define-service.js';
import type { ServiceLog } from './service-log.js';

/** What the frame gives every provider of a service to inject. */
export type FrameParts = {
  readonly clock: Clock;
  /** Shared by the services of a process. Default: one of its own. */
  readonly hearing?: Hearing;
  readonly log: Log;
  readonly commands: Commands;
  readonly queries: Queries;
  readonly holderDoors: HolderDoors;
  /** The instance of the service's own settings class. */
  readonly ownSettings?: object;
  /** The gateway has none. */
  readonly store?: ServiceLog;
  /** What else the process lends: ports that are made outside, such as a file store. */
  readonly providers?: readonly Provider[];
};

/** Global in its service's context: ports are injected by their abstract class, wherever in the module tree. */
export class FrameModule {
  static of(definition: ServiceDefinition, parts: FrameParts): DynamicModule {
    const providers = [
      ...framePorts(definition, parts),
      ...settingsOfService(definition, parts),
      ...(parts.providers ?? []),
    ];
    return {
      module: FrameModule,
      global: true,
      imports: [DiscoveryModule, definition.module],
      providers,
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}

const framePorts = (
  { name }: ServiceDefinition,
  { clock, hearing, log, commands, queries, holderDoors, store }: FrameParts,
): Provider[] => [
  { provide: Clock, useValue: clock },
  { provide: Hearing, useValue: hearing ?? new Hearing(clock) },
  { provide: Log, useValue: log },
  { provide: Commands, useValue: commands },
  { provide: Queries, useValue: queries },
  { provide: HolderDoors, useValue: holderDoors },
  ...(store ? storePorts(name, store) : []),
];

const storePorts = (
  service: string,
  { events, database, keyring, timers, memberships, guardians, organizations, secondFactors }: ServiceLog,
): Provider[] => [
  { provide: Assignees, useValue: new PostgresAssignees(database, service) },
  { provide: EventStore, useValue: events },
  { provide: Keyring, useValue: keyring },
  { provide: TenantDatabase, useValue: database },
  { provide: Timers, useValue: timers },
  { provide: Memberships, useValue: memberships },
  { provide: Guardians, useValue: guardians },
  { provide: OrganizationStates, useValue: organizations ?? allOpen },
  { provide: SecondFactorRules, useValue: secondFactors ?? noneRequired },
];

const settingsOfService = ({ settings }: ServiceDefinition, { ownSettings }: FrameParts): Provider[] =>
  settings ? [{ provide: settings, useValue: ownSettings }] : [];
