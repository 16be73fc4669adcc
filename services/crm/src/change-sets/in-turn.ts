/** Several decisions about one stream, each about what the ones before have made of it. */
export function inTurn<State, Event>(
  evolve: (state: State, event: Event) => State,
  decisions: readonly ((state: State) => readonly Event[])[],
): (state: State) => readonly Event[] {
  return (found) => {
    const events: Event[] = [];
    let state = found;
    for (const decide of decisions) {
      const decided = decide(state);
      state = decided.reduce(evolve, state);
      events.push(...decided);
    }
    return events;
  };
}
