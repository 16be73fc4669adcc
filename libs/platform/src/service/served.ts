import type { CallerName, DomainEvent, Recorded } from '@parley/contracts';
import type { Consumer } from '@parley/eventsourcing';
import { type Context, type Link, SpanKind, trace } from '@opentelemetry/api';
import { z } from 'zod';

import { inLogContext } from '../logs/log-context.js';
import type { Hearing } from '../reactions/hearing.js';
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
import type { Discovered } from './discover.js';

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

/** The reactors as consumers: each runs in the trace and under the log context of what it answers. */
export function consumersOf(service: CallerName, { reactors }: Discovered, hearing?: Hearing): readonly Consumer[] {
  return reactors.map(({ definition: { consumer: name, events, restMilliseconds }, method, run }) => {
    const consuming = { name, events, ...(restMilliseconds !== undefined && { restMilliseconds }) };
    const reactTo = reacting(service, name);
    const react = async (envelopes: readonly Envelope[], work: () => Promise<unknown>) => {
      await reactTo(envelopes, work);
      const last = envelopes.at(-1);
      if (last) hearing?.heard(name, last.recordedAt);
    };
    return method === 'handleAll'
      ? {
          ...consuming,
          handleAll: (occurrences, effect) =>
            react(
              occurrences.map(({ event }) => event.envelope),
              () => run(occurrences, effect),
            ),
        }
      : { ...consuming, handle: (event, effect) => react([event.envelope], () => run(event, effect)) };
  });
}

type Envelope = Recorded<DomainEvent>['envelope'];

const reacting =
  (service: CallerName, name: string) =>
  async (envelopes: readonly Envelope[], work: () => Promise<unknown>): Promise<void> => {
    const [first] = envelopes;
    const about = { tenantId: first?.tenantId ?? '', actor: `system:${service}` };
    const cause = first && envelopes.length === 1 ? { correlationId: first.correlationId } : {};
    await inLogContext({ ...about, ...cause }, () =>
      spanned(`react ${name}`, { kind: SpanKind.CONSUMER, ...tracesOf(envelopes) }, async () => {
        await work();
      }),
    );
  };

/** An event alone is gone on with in its trace. Many have no one trace that they could go on in: theirs is linked. */
function tracesOf(envelopes: readonly Envelope[]): { readonly parent: Context } | { readonly links: Link[] } {
  const traces = envelopes.map(({ traceparent }) => continuing(traceparent));
  const [parent, another] = traces;
  if (parent && !another) return { parent };
  return { links: traces.map((one) => trace.getSpanContext(one)).flatMap((context) => (context ? [{ context }] : [])) };
}

/** What many a timer goes back to, by which it goes on in that chain's trace. */
const chained = z.object({ correlationId: z.uuid() }).partial();

/** Fires whatever timer is due by the class that was declared for it. */
export function timersOf(service: CallerName, { timers }: Discovered): (timer: DueTimer) => Promise<void> {
  const byName = new Map(timers.map((timer) => [timer.definition.name, timer]));
  return async ({ name, payload, ...timer }) => {
    const served = byName.get(name);
    if (!served) throw new Error(`Nobody fires ${name}`);
    const about = { tenantId: timer.tenantId, actor: `system:${service}` };
    await inLogContext(about, () =>
      spanned(`fire ${name}`, { kind: SpanKind.CONSUMER, ...chained.catch({}).parse(payload) }, () =>
        served.run({ ...timer, payload: served.definition.payload.parse(payload) }),
      ),
    );
  };
}
