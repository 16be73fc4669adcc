import type { DomainEvent, Recorded } from '@parley/contracts';
import type { CommandContext, StreamRef } from '@parley/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';

import { versionLost } from '../log.errors.js';
import { appendUnloaded } from './append-unloaded.js';
import { type LogConnection, EntityManagerConnection } from './connection.js';
import { type Appended, EventStore, type Loaded, type StreamAppend, type StreamUpdate } from './event-store.port.js';
import { loadStream } from './load-stream.js';
import type { Log } from './log.js';
import { foldOnto } from './of-stream.js';
import { recordedAll, storedEvent } from './stored-event.js';
import { type Decision, updateOnce } from './update-stream.js';
import { StreamBegan, updateStreams } from './update-streams.js';

/** After the first, lost to somebody who was faster, each holds the stream locked from its load on. */
const ATTEMPTS = 4;

/** The log of one service in PostgreSQL. Each append is one call of one function, whose part it is to keep the rules. */
export class PostgresEventStore extends EventStore {
  constructor(
    private readonly connection: LogConnection,
    private readonly log: Log,
  ) {
    super();
  }

  /** The same log inside a transaction of MikroORM's: what a consumer's effect appends with. */
  on(em: EntityManager): PostgresEventStore {
    return new PostgresEventStore(new EntityManagerConnection(em), this.log);
  }

  async load<State, Event extends DomainEvent>(stream: StreamRef<State, Event>): Promise<Loaded<State>> {
    const { state, version } = await loadStream(stream, { log: this.log, connection: this.connection });
    return { state, version };
  }

  async loadAsOf<State, Event extends DomainEvent>(
    stream: StreamRef<State, Event>,
    asOf: string,
  ): Promise<Loaded<State>> {
    const events = await this.#read([stream.tenantId, stream.streamId, asOf]);
    return { state: foldOnto(stream, stream.initial, events), version: events.length };
  }

  async update<State, Event extends DomainEvent>(
    stream: StreamRef<State, Event>,
    context: CommandContext,
    decide: (state: State, version: number) => readonly Event[],
  ): Promise<Appended> {
    const decision: Decision<State, Event> = { stream, context, decide };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const appended =
        attempt === 1
          ? await updateOnce(this.connection, this.log, decision)
          : await this.connection.transaction((locked) => updateOnce(locked, this.log, decision));
      if (appended) return this.#done(context, appended);
    }
    throw versionLost({ streamId: stream.streamId });
  }

  async updateAll<State, Event extends DomainEvent>(
    updates: readonly StreamUpdate<State, Event>[],
  ): Promise<readonly Appended[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        const appended = await this.connection.transaction((locked) => updateStreams(locked, this.log, updates));
        this.#tell();
        return appended;
      } catch (error) {
        // In somebody else's transaction nothing can be taken back but all of it.
        if (this.connection.inTransaction || !(error instanceof StreamBegan)) throw error;
      }
    }
    throw versionLost({ streams: updates.length });
  }

  async append(tenantId: string, appends: readonly StreamAppend[]): Promise<readonly Appended[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const appended = await appendUnloaded(this.connection, this.log, { tenantId, appends });
      if (appended) {
        this.#tell();
        return appended;
      }
    }
    throw versionLost({ streams: appends.length });
  }

  async correlated(tenantId: string, correlationId: string): Promise<readonly Recorded<DomainEvent>[]> {
    const texts = await this.connection.texts(this.log.statements.correlated, [tenantId, correlationId]);
    return this.#recorded(texts);
  }

  read(tenantId: string, streamId: string): Promise<readonly Recorded<DomainEvent>[]> {
    return this.#read([tenantId, streamId, null]);
  }

  async #read(values: readonly [tenantId: string, streamId: string, asOf: string | null]) {
    return this.#recorded(await this.connection.texts(this.log.statements.read, values));
  }

  #recorded(texts: readonly string[]) {
    return recordedAll(
      texts.map((text) => storedEvent.parse(JSON.parse(text))),
      this.log,
    );
  }

  #done(context: CommandContext, appended: Appended): Appended {
    this.log.spent.add(context);
    this.#tell();
    return appended;
  }

  /** Nobody sees what isn't committed: whoever opened the transaction tells of it when it has ended. */
  #tell(): void {
    if (!this.connection.inTransaction) this.log.onAppended();
  }
}
