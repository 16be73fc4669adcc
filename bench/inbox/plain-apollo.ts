import { fork } from 'node:child_process';
import { once } from 'node:events';

import { z } from 'zod';

/** A message, and no handle with it. */
const said = z.tuple([z.object({ url: z.string() })]).rest(z.unknown());

export type PlainApollo = { readonly url: string; readonly pid: number; stop(): void };

/** The reference in a process of its own, on the same rows. */
export async function plainApollo(database: string, tenantId: string): Promise<PlainApollo> {
  const file = new URL('./plain-apollo.process.js', import.meta.url);
  const child = fork(file, [JSON.stringify({ database, tenantId })], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { url } = said.parse(await once(child, 'message'))[0];
  return { url, pid: child.pid ?? 0, stop: () => void child.kill() };
}
