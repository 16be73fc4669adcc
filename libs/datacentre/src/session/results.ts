import { gzipSync } from 'node:zlib';

import { TlWriter } from '../tl/writer.js';
import { gzipPacked, rpcResult } from '../tl/well-known.js';

const worthPacking = 1024;

/** The answer to one request, packed when it is long. */
export function resultBody(requestId: bigint, answer: Buffer): Buffer {
  const writer = new TlWriter(answer.length + 32).id(rpcResult).long(requestId);
  if (answer.length <= worthPacking) return writer.raw(answer).finish();
  return writer.id(gzipPacked).bytesValue(gzipSync(answer)).finish();
}
