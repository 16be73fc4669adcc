import type { CommandContext } from '@parley/kernel';

import type { Keyring } from '../keys/keyring.port.js';
import type { ReadModel } from '../read-models/read-model.js';
import { EventCatalog } from './event-catalog.js';
import type { EventDefinition } from '@parley/contracts';
import { foldsOf, type WrittenModel, writtenModels } from './fold-rows.js';
import { sqlArray } from './sql-array.js';
import { type Statements, statementsOf } from './statements.js';

export type LogOptions = {
  readonly service: string;
  /** Every event of the log, public and private. */
  readonly events: readonly EventDefinition[];
  readonly readModels: readonly ReadModel[];
  readonly keyring: Keyring;
  /** Names the running code: a snapshot of another release is ignored. */
  readonly release: string;
  /** Called after each append, so that the sequencer of this process need not wait for its next look. */
  readonly onAppended?: () => void;
  /** Called where a command was answered with its first outcome. */
  readonly onReplayed?: (context: CommandContext) => void;
};

/** One service's log as the store needs it: what `LogOptions` say, worked out once. */
export type Log = {
  readonly service: string;
  readonly catalog: EventCatalog;
  readonly keyring: Keyring;
  readonly models: readonly WrittenModel[];
  readonly folds: string;
  readonly release: string;
  readonly statements: Statements;
  readonly onAppended: () => void;
  readonly onReplayed: (context: CommandContext) => void;
  /** Contexts whose key was taken: a second stream that the same command changes goes without. */
  readonly spent: WeakSet<CommandContext>;
};

export function logOf(options: LogOptions): Log {
  const models = writtenModels(options.readModels);
  return {
    service: options.service,
    catalog: new EventCatalog(options.events),
    keyring: options.keyring,
    models,
    folds: sqlArray(foldsOf(models)),
    release: options.release,
    statements: statementsOf(options.service),
    onAppended: options.onAppended ?? (() => undefined),
    onReplayed: options.onReplayed ?? (() => undefined),
    spent: new WeakSet(),
  };
}
