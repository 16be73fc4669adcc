import { type RoleKind, roleKinds } from '@parley/eventsourcing';
import { generateServiceKeys, installationKeysSchema, signingKeySchema } from '@parley/platform';
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';

const password = z.string().min(20);

/** Everything secret of one installation, made at its first start. Without it nothing can be read again. */
export const secretsSchema = z.object({
  services: installationKeysSchema,
  accessTokenKey: signingKeySchema,
  masterKey: z.base64(),
  database: password,
  roles: z.record(z.enum(roleKinds), password),
  demoDoor: password,
  /** No secret, but as lasting: the first organization's agent. */
  agentId: z.uuid(),
});

export type Secrets = z.infer<typeof secretsSchema>;

const random = () => randomBytes(24).toString('base64url');

export async function newSecrets(): Promise<Secrets> {
  const services = await generateServiceKeys();
  const roles = Object.fromEntries(roleKinds.map((kind) => [kind, random()] satisfies [RoleKind, string]));
  return secretsSchema.parse({
    services,
    // Identity alone holds it; the keys of the services are for their own tokens.
    accessTokenKey: (await generateServiceKeys()).signing.identity,
    masterKey: randomBytes(32).toString('base64'),
    database: random(),
    roles,
    demoDoor: random(),
    agentId: randomUUID(),
  });
}
