import { createClient } from 'redis';
import { z } from 'zod';

import { bad, type Finding, good } from './finding.js';

const PATIENCE_MS = 3000;

/** Redis, where it is configured. */
export async function redisFinding(url: string): Promise<Finding> {
  const what = 'Redis';
  const client = createClient({ url, socket: { connectTimeout: PATIENCE_MS, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = /^redis_version:(.+?)\r?$/m.exec(await client.info('server'))?.[1];
    return good(what, version ?? 'answers');
  } catch {
    return bad(what, 'does not answer, or refuses the password', 'Start it, or correct PARLEY_REDIS_URL.');
  } finally {
    client.destroy();
  }
}

const root = z.object({ version: z.string() });

type Qdrant = { readonly url: string; readonly key: string | undefined };

/** Qdrant, where it is configured. */
export async function qdrantFinding({ url, key }: Qdrant): Promise<Finding> {
  const what = 'Qdrant';
  const ask = (path: string) =>
    fetch(new URL(path, url), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: key === undefined ? {} : { 'api-key': key },
    });
  try {
    const { version } = root.parse(await (await ask('/')).json());
    if ((await ask('/collections')).ok) return good(what, version);
    return bad(what, `${version} refuses the key`, 'Correct PARLEY_AGENTS_QDRANT_KEY.');
  } catch {
    return bad(what, 'does not answer', 'Start it, or correct PARLEY_AGENTS_QDRANT_URL.');
  }
}
