import type { Fold } from '@parley/kernel';
import { expect } from 'vitest';

type Scenario<Command, State, Event> = Fold<State, Event> & {
  readonly decide: (command: Command, state: State) => readonly Event[];
};

/** A decision as a sentence: `given(events).when(command).then(events)`, or `.thenRefused(code)`. */
export function scenario<Command, State, Event>({ initial, evolve, decide }: Scenario<Command, State, Event>) {
  return (...history: Event[]) => ({
    when(command: Command) {
      const run = () => decide(command, history.reduce(evolve, initial));
      return {
        then: (...expected: Event[]) => expect(run()).toEqual(expected),
        thenNothing: () => expect(run()).toEqual([]),
        thenRefused: (code: string) => expect(run).toThrow(expect.objectContaining({ name: 'DomainError', code })),
      };
    },
  });
}
