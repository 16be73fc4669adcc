import type { EventDefinition } from '@parley/contracts';

/** Nobody here knows this type: a producer is ahead. Park it and replay after the next rollout, never skip it. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';

  constructor(readonly type: string) {
    super(`No event of type ${type} is known here`);
  }
}

/** The events that a service knows, by their wire name: what stored data is read and written with. */
export class EventCatalog {
  readonly #definitions: ReadonlyMap<string, EventDefinition>;

  constructor(definitions: readonly EventDefinition[]) {
    this.#definitions = new Map(definitions.map((definition) => [definition.type, definition]));
  }

  /** @throws UnknownEventType */
  definitionOf(type: string): EventDefinition {
    const definition = this.#definitions.get(type);
    if (!definition) throw new UnknownEventType(type);
    return definition;
  }
}
