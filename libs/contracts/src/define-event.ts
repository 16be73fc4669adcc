import type { z } from 'zod';

import { personalPaths, type FieldPath } from './personal.js';

/** What the append needs to know of an event besides its data. */
export type Fact = {
  /** When it happened outside, ISO 8601 UTC with milliseconds; the command's `now` if absent. */
  readonly occurredAt?: string;
  /** What makes an outside fact the same fact: unique per organization for ever. */
  readonly sourceKey?: string;
};

/** An event as the domain sees it: always the latest version of its data. */
export type DomainEvent<Type extends string = string, Data = unknown> = Fact & {
  readonly type: Type;
  readonly data: Data;
};

/** What `defineEvent` returns: a constructor that knows its own wire name, version and history. */
export type EventDefinition<Event extends DomainEvent = DomainEvent> = {
  (data: never, fact?: Fact): Event;
  readonly type: Event['type'];
  readonly version: number;
  /** The schema of the latest version. */
  readonly schema: z.ZodType;
  /** Where the latest version holds personal data: each path is stored as ciphertext. */
  readonly personal: readonly FieldPath[];
  /** Whose key encrypts the personal fields: a subject's id. */
  readonly subjectOf: ((data: never) => string) | undefined;
  /** Whether nothing is expected to follow in its stream, so that the stream may be archived. */
  readonly closes: boolean;
  /** Data of the latest version as it is stored, before encryption, and whose key encrypts it. Throws where the schema does. */
  readonly checked: (data: unknown) => CheckedData;
  /** Reads stored or received data of any known version (personal fields already in clear or erased). */
  readonly read: (data: unknown, version: number) => Event;
};

export type CheckedData = { readonly data: unknown; readonly subjectId: string | undefined };

export type EventOf<Definition> = Definition extends EventDefinition<infer Event> ? Event : never;

type Upcast = (data: unknown) => unknown;

type EventSpec<Type extends string, Schema extends z.ZodType> = {
  readonly type: Type;
  readonly version: number;
  readonly data: Schema;
  /** `upcasts[n]` turns data of version n into data of version n + 1. */
  readonly upcasts?: Readonly<Record<number, Upcast>>;
  /** Names the subject whose key encrypts the personal fields. Required where there are any. */
  readonly subject?: (data: Readonly<z.infer<Schema>>) => string;
  /** A stream that ends has a closing event. */
  readonly closes?: boolean;
};

/** Declares an event once: its wire name, version, schema, history, subject and constructor. */
export function defineEvent<const Type extends string, Schema extends z.ZodType>(spec: EventSpec<Type, Schema>) {
  type Data = Readonly<z.infer<Schema>>;
  type Event = DomainEvent<Type, Data>;

  const personal = personalPaths(spec.data);
  if (personal.length > 0 && !spec.subject) throw new Error(`${spec.type} holds personal data but names no subject`);

  const create = (data: Data, fact: Fact = {}): Event => ({ type: spec.type, data, ...fact });

  const checked = (unchecked: unknown): CheckedData => {
    const data = spec.data.parse(unchecked);
    return { data, subjectId: personal.length > 0 ? spec.subject?.(data) : undefined };
  };

  const read = (data: unknown, version: number): Event => {
    if (version > spec.version) throw new UnknownEventVersion(spec.type, version);
    let current = data;
    for (let v = version; v < spec.version; v += 1) {
      const upcast = spec.upcasts?.[v];
      if (!upcast) throw new UnknownEventVersion(spec.type, v);
      current = upcast(current);
    }
    return create(spec.data.parse(current));
  };

  return Object.assign(create, {
    type: spec.type,
    version: spec.version,
    schema: spec.data,
    personal,
    subjectOf: spec.subject,
    closes: spec.closes ?? false,
    checked,
    read,
  });
}

/** A producer is ahead of this consumer: park and replay after the next rollout, never skip. */
export class UnknownEventVersion extends Error {
  override readonly name = 'UnknownEventVersion';

  constructor(
    readonly type: string,
    readonly version: number,
  ) {
    super(`Cannot read ${type} v${version}`);
  }
}
