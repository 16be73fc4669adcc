import { PARTITIONS, subjectOf } from '@parley/contracts';
import { type MsgHdrs, headers } from '@nats-io/transport-node';
import { z } from 'zod';

import type { Delivered } from '../consumers/consumer.js';
import { storedEvent } from '../store/stored-event.js';

/** The JetStream stream that carries what a service exports. */
export const streamOf = (service: string): string => `EVT_${service}`;

/** A delivered event with its place among everything that its stream carries. */
export type Carried = Delivered & { readonly previousInStream: string };

const encoder = new TextEncoder();

/** Nothing but these characters, whatever an organization or an entity is called: no subject matches another's. */
const sound = /^evt\.[a-z-]+\.\d{1,2}\.[0-9a-f-]{36}\.[a-z-]+\.[a-z-]+$/;

/**
 * An event as a message, as it was stored: personal fields stay ciphertext in the broker's files.
 * @throws where the subject would not be one subject
 */
export function encodeMessage({ event, epoch, seq, previousSeq, previousInStream, partition }: Carried) {
  const { envelope, data } = event;
  const subject = subjectOf({ partition, tenantId: envelope.tenantId, type: envelope.type });
  if (!sound.test(subject)) throw new Error(`Not a subject of one event: ${envelope.type}`);
  const fields = headers();
  fields.set('Epoch', String(epoch));
  fields.set('Seq', seq);
  fields.set('PreviousSeq', previousSeq);
  fields.set('PreviousInStream', previousInStream);
  return { subject, id: envelope.id, headers: fields, payload: encoder.encode(JSON.stringify({ envelope, data })) };
}

const decimal = z.string().regex(/^\d{1,19}$/);

const place = z.object({
  epoch: z.coerce.number().int(),
  seq: decimal,
  previousSeq: decimal,
  previousInStream: decimal,
});

const partitionOf = z.coerce
  .number()
  .int()
  .max(PARTITIONS - 1);

/** Where a message stands, by its headers alone. */
export const placeOf = (fields: MsgHdrs | undefined) =>
  place.parse({
    epoch: fields?.get('Epoch'),
    seq: fields?.get('Seq'),
    previousSeq: fields?.get('PreviousSeq'),
    previousInStream: fields?.get('PreviousInStream'),
  });

type Message = { readonly subject: string; readonly headers?: MsgHdrs | undefined; json(): unknown };

/** A message by its subject and headers: most readers of a stream want few of its types, and parse no others. */
export type Arrival = Omit<Carried, 'event'> & {
  readonly type: string;
  /** What a broker hands out is parsed like anything from outside. */
  readonly opened: () => Carried;
};

export function arrivalOf(message: Message): Arrival {
  const [, service, partition, , entity, action] = message.subject.split('.');
  const stands = { ...placeOf(message.headers), partition: partitionOf.parse(partition) };
  return {
    ...stands,
    type: `${service}.${entity}.${action}`,
    opened: () => {
      const { envelope, data } = storedEvent.parse(message.json());
      return { ...stands, event: { type: envelope.type, data, envelope } };
    },
  };
}
