import { z } from 'zod';

import { decode } from '../tl/decode.js';
import { schemaOf } from '../tl/layers.js';
import { TlReader } from '../tl/reader.js';
import { type TlObject, isTlObject } from '../tl/tl-object.js';
import { invokeWithLayer } from '../tl/well-known.js';

/** A query without its wrappers, and what these said. */
export type Unwrapped = {
  readonly query: TlObject;
  readonly layer?: number;
  readonly device?: string;
  readonly after: readonly bigint[];
  readonly withoutUpdates: boolean;
};

const wrapped = z.object({ query: z.custom<TlObject>(isTlObject) });
const withLayer = wrapped.extend({ layer: z.number() });
const connection = wrapped.extend({ deviceModel: z.string(), appVersion: z.string() });
const afterOne = wrapped.extend({ msgId: z.bigint() });
const afterMany = wrapped.extend({ msgIds: z.array(z.bigint()) });

/** Reads a request; its layer is read first, since it says which words the rest is written in. */
export function readRequest(body: Buffer, knownLayer: number): Unwrapped {
  const reader = new TlReader(body);
  const isLayered = reader.id() === invokeWithLayer;
  const layer = isLayered ? reader.int() : knownLayer;
  return unwrap({ query: decode(schemaOf(layer), body), after: [], withoutUpdates: false });
}

function unwrap(so: Unwrapped): Unwrapped {
  switch (so.query._) {
    case 'invokeWithLayer':
      return unwrap({ ...so, ...withLayer.parse(so.query) });
    case 'initConnection': {
      const { query, deviceModel, appVersion } = connection.parse(so.query);
      return unwrap({ ...so, query, device: `${deviceModel} ${appVersion}` });
    }
    case 'invokeAfterMsg': {
      const { query, msgId } = afterOne.parse(so.query);
      return unwrap({ ...so, query, after: [...so.after, msgId] });
    }
    case 'invokeAfterMsgs': {
      const { query, msgIds } = afterMany.parse(so.query);
      return unwrap({ ...so, query, after: [...so.after, ...msgIds] });
    }
    case 'invokeWithoutUpdates':
      return unwrap({ ...so, ...wrapped.parse(so.query), withoutUpdates: true });
    case 'invokeWithTakeout':
    case 'invokeWithMessagesRange':
      return unwrap({ ...so, ...wrapped.parse(so.query) });
    default:
      return so;
  }
}
