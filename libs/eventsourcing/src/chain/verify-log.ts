import type { Finding, Verifying } from './finding.js';
import { verifyHeads } from './verify-heads.js';
import { verifySeals } from './verify-seals.js';
import { verifyStreams } from './verify-streams.js';

/**
 * Reads the whole log and names what was changed, cut or lost. Computes all the while: run it in a worker thread or a
 * process of its own. Answers with how many events it read.
 */
export async function* verifyLog(verifying: Verifying): AsyncGenerator<Finding, number> {
  const count = yield* verifyStreams(verifying);
  yield* verifyHeads(verifying);
  yield* verifySeals(verifying);
  return count;
}
