import type { CallerName, EventDefinition } from '@parley/contracts';
import type { Keyring, LogConnection, Migration, ReadModel } from '@parley/eventsourcing';
import type { EntitySchema } from '@mikro-orm/core';
import type { Type } from '@nestjs/common';

import type { AnySettingsClass } from '../settings/settings-of.js';

/**
 * A service as its table of contents. What answers, reacts and fires are classes among the providers of `module`,
 * found by their decorators: `@Handles(Command)`, `@Answers(Query)`, `@Reacts({ consumer, events })`, `@Fires(timer)`.
 */
export type ServiceDefinition = {
  readonly name: CallerName;
  /** The Nest module that lists the service's providers. */
  readonly module: Type;
  /** Every event of its log, public and private: the run-time list from which stored data is read. */
  readonly events: readonly EventDefinition[];
  /** Hand-written, in order, run by the owner role after the log's and the frame's own. */
  readonly migrations: readonly Migration[];
  readonly readModels: readonly ReadModel[];
  /** Tables that are no read models, such as a ledger's index. */
  readonly tables?: readonly EntitySchema[];
  /** Only identity has one of its own, made from its settings; the others ask identity's. */
  readonly keyring?: (opened: OpenedForKeys) => Keyring;
  /** The service's own settings beside the frame's; injected under this class. */
  readonly settings?: AnySettingsClass;
};

/** What a keyring of one's own stands on. */
export type OpenedForKeys = {
  /** As the role `<service>_app`. */
  readonly connection: LogConnection;
  /** The instance of the service's own settings class. */
  readonly settings: object | undefined;
};

/** Declares a service once; `startService` runs it, alone in a process or beside others. */
export const defineService = (definition: ServiceDefinition): ServiceDefinition => definition;
