import type { DomainEvent } from '@parley/contracts';
import type { StreamRef } from '@parley/kernel';

/** Nothing but its own fold's events is ever appended to a stream: its name carries the aggregate's. */
export const isEventOf = <State, Event extends DomainEvent>(
  _stream: StreamRef<State, Event>,
  _event: DomainEvent,
): _event is Event => true;

/** A snapshot opens only under the name of the fold that made it. */
export const isStateOf = <State, Event extends DomainEvent>(
  _stream: StreamRef<State, Event>,
  _state: unknown,
): _state is State => true;

/** Folds events of a stream onto a state of it. */
export function foldOnto<State, Event extends DomainEvent>(
  stream: StreamRef<State, Event>,
  from: State,
  events: readonly DomainEvent[],
): State {
  let state = from;
  for (const event of events) if (isEventOf(stream, event)) state = stream.evolve(state, event);
  return state;
}
