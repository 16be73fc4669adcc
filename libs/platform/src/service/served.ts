import type { CallerName, DomainEvent, Recorded } from '@parley/contracts';
import type { Consumer, Effect } from '@parley/eventsourcing';
import { SpanKind, trace } from '@opentelemetry/api';

import { inLogContext } from '../logs/log-context.js';
import {
  type CatchUp,
  type CommandParts,
  servedCommand,
  servedQuery,
  type ServedOperation,
} from '../rpc/served-operation.js';
import { spanned } from '../telemetry/spanned.js';
import { continuing } from '../telemetry/traceparent.js';
import type { DueTimer } from '../timers/timers.port.js';
import type { Discovered, Method } from './discover.js';

/** The operations of a service, as its responder runs them. */
export function operationsOf(
  { commands, queries }: Discovered,
  { catchUp, ...parts }: CommandParts & { readonly catchUp: CatchUp },
): readonly ServedOperation[] {
  return [
    ...commands.map(({ definition, run }) => servedCommand(definition, { handle: run }, parts)),
    ...queries.map(({ definition, run }) => servedQuery(definition, run, catchUp)),
  ];
}

/** The reactors as consumers: each runs in the trace and under the log context of the event it answers. */
export function consumersOf(service: CallerName, { reactors }: Discovered): readonly Consumer[] {
  return reactors.map(({ definition: { consumer: name, events, restMilliseconds }, method, run }) => {
    const one = method === 'handleAll' ? alone(run) : run;
    return {
      name,
      events,
      ...(restMilliseconds !== undefined && { restMilliseconds }),
      handle: async (event, effect) => {
        const { tenantId, correlationId, traceparent } = event.envelope;
        const about = { tenantId, actor: `system:${service}`, correlationId };
        const parent = continuing(traceparent);
        await inLogContext(about, () =>
          spanned(`react ${name}`, { kind: SpanKind.CONSUMER, parent }, () => one(event, effect)),
        );
      },
      ...(method === 'handleAll' && { handleAll: ofMany(service, name, run) }),
    };
  });
}

/** To a class that takes many, an event alone is a batch of one. */
const alone =
  (runAll: Method) =>
  (event: Recorded<DomainEvent>, { position, ...effect }: Effect) =>
    runAll([{ event, position }], effect);

/** Many events have no one trace that they could go on in: theirs is linked. */
const ofMany =
  (service: CallerName, name: string, runAll: Method): NonNullable<Consumer['handleAll']> =>
  async (occurrences, effect) => {
    const tenantId = occurrences[0]?.event.envelope.tenantId ?? '';
    const contexts = occurrences.map(({ event }) => trace.getSpanContext(continuing(event.envelope.traceparent)));
    const links = contexts.flatMap((context) => (context ? [{ context }] : []));
    await inLogContext({ tenantId, actor: `system:${service}` }, () =>
      spanned(`react ${name}`, { kind: SpanKind.CONSUMER, links }, async () => {
        await runAll(occurrences, effect);
      }),
    );
  };

/** Fires whatever timer is due by the class that was declared for it. */
export function timersOf(service: CallerName, { timers }: Discovered): (timer: DueTimer) => Promise<void> {
  const byName = new Map(timers.map((timer) => [timer.definition.name, timer]));
  return async ({ name, payload, ...timer }) => {
    const served = byName.get(name);
    if (!served) throw new Error(`Nobody fires ${name}`);
    const about = { tenantId: timer.tenantId, actor: `system:${service}` };
    await inLogContext(about, () =>
      spanned(`fire ${name}`, { kind: SpanKind.CONSUMER }, () =>
        served.run({ ...timer, payload: served.definition.payload.parse(payload) }),
      ),
    );
  };
}
