/** How one aggregate is rebuilt from its events. */
export type Fold<State, Event> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
};

/** One aggregate of one organization. There is no way to name a stream without naming its tenant. */
export type StreamRef<State, Event> = Fold<State, Event> & {
  readonly tenantId: string;
  readonly streamId: string;
};

/** Names the streams of one aggregate: `streamOf('crm.deal', fold)(tenantId, dealId)` is `crm.deal-<dealId>`. */
export function streamOf<State, Event>(category: string, fold: Fold<State, Event>) {
  return (tenantId: string, id: string): StreamRef<State, Event> => ({
    ...fold,
    tenantId,
    streamId: `${category}-${id}`,
  });
}
