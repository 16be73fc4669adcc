import type { DomainEvent, Recorded } from '@parley/contracts';
import { type Appended, EventStore, type Loaded, type StreamAppend, type StreamUpdate } from '@parley/eventsourcing';
import type { CommandContext, StreamRef } from '@parley/kernel';
import { SpanKind } from '@opentelemetry/api';

import { spanned } from '../telemetry/spanned.js';

/** A service's log whose calls are spans of the trace that made them: what they did, never what was in it. */
export class TracedEventStore extends EventStore {
  constructor(private readonly store: EventStore) {
    super();
  }

  load<State, Event extends DomainEvent>(stream: StreamRef<State, Event>): Promise<Loaded<State>> {
    return this.traced('load', () => this.store.load(stream));
  }

  loadAsOf<State, Event extends DomainEvent>(stream: StreamRef<State, Event>, asOf: string): Promise<Loaded<State>> {
    return this.traced('load as of', () => this.store.loadAsOf(stream, asOf));
  }

  update<State, Event extends DomainEvent>(
    stream: StreamRef<State, Event>,
    context: CommandContext,
    decide: (state: State, version: number) => readonly Event[],
  ): Promise<Appended> {
    return this.traced('update', () => this.store.update(stream, context, decide));
  }

  updateAll<State, Event extends DomainEvent>(
    updates: readonly StreamUpdate<State, Event>[],
  ): Promise<readonly Appended[]> {
    return this.traced('update all', () => this.store.updateAll(updates));
  }

  append(tenantId: string, appends: readonly StreamAppend[]): Promise<readonly Appended[]> {
    return this.traced('append', () => this.store.append(tenantId, appends));
  }

  correlated(tenantId: string, correlationId: string): Promise<readonly Recorded<DomainEvent>[]> {
    return this.traced('correlated', () => this.store.correlated(tenantId, correlationId));
  }

  read(tenantId: string, streamId: string): Promise<readonly Recorded<DomainEvent>[]> {
    return this.traced('read', () => this.store.read(tenantId, streamId));
  }

  private traced<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    return spanned(`log ${what}`, { kind: SpanKind.CLIENT }, work);
  }
}
