import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

import { ChangePassword } from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import { goodPassword, migrated, refusal } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';

const postgres = usePostgres(migrated);
const leaked = 'tulips under the bridge';
const hash = createHash('sha1').update(leaked).digest('hex').toUpperCase();
const server = createServer(({ url }, response) => {
  response.end(url === `/range/${hash.slice(0, 5)}` ? `${hash.slice(5)}:7` : '');
});
let identity: RunningIdentity;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const environment = { PARLEY_IDENTITY_BREACHED_PASSWORDS_URL: `http://127.0.0.1:${port}` };
  identity = await startIdentity({ database: postgres(), clock: movableClock(), environment });
});
afterAll(async () => {
  await identity.stop();
  server.close();
});

it('is refused where it has leaked, and taken where it has not or nobody can be asked', async () => {
  const changed = (newPassword: string, currentPassword = goodPassword) =>
    refusal(identity.commands.send(ChangePassword, { currentPassword, newPassword, signInId: v4() }, identity.asAda));
  await expect.poll(() => changed(leaked)).toBe('identity.password.common');
  expect(await changed('roses under the bridge')).toBe('done');
  server.close();
  server.closeAllConnections();
  expect(await changed(leaked, 'roses under the bridge')).toBe('done');
  expect(identity.log.entries.filter(({ severity }) => severity === 'warn').map(({ what }) => what)).toContain(
    'Whether a password has leaked could not be asked, so it was taken.',
  );
});
