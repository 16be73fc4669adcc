import { z } from 'zod';

import { signingKeySchema, trustedKeysSchema } from '../access/tokens/service-keys.js';
import { secret, setting } from './setting.js';

/** What every service is told, beside its own settings. */
export const frameSettings = {
  profile: setting(
    z.enum(['development', 'production']).default('development'),
    '`production` refuses to start on anything that could lose or show data.',
  ),
  databaseUrl: setting(
    z.url(),
    'Where PostgreSQL answers, with the database and without a user: `postgres://host:5432/parley`.',
  ),
  appPassword: secret(z.string(), 'Password of the role `<service>_app`, which requests use.'),
  workerPassword: secret(z.string(), 'Password of the role `<service>_worker`, which runs behind the log.'),
  searchPassword: secret(
    z.string().optional(),
    'Password of the role `<service>_search`, which reads the search tables.',
  ),
  ownerPassword: secret(z.string().optional(), 'Password of the role `<service>_owner`; only migrations need it.'),
  connectionCount: setting(
    z.int().min(3).max(100).default(15),
    'The most connections to PostgreSQL: two fifths work behind the log, a fifth are for single statements.',
  ),
  natsUrl: setting(
    z.string().optional(),
    'Where NATS answers; commas between several. Absent: everything in one process.',
  ),
  natsPassword: secret(z.string().optional(), 'Password of this service at NATS, whose user is the service.'),
  signingKey: secret(signingKeySchema, 'Private Ed25519 key (JWK) that signs the internal tokens of this service.'),
  trustedKeys: setting(
    trustedKeysSchema,
    'Public Ed25519 keys (JWK) of all services, by name; two while one is exchanged.',
  ),
  rpcTimeoutSeconds: setting(z.number().positive().max(5).default(5), 'Longest wait for another service.'),
  logLevel: setting(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'), 'The least that is logged.'),
  healthHost: setting(z.string().default('127.0.0.1'), 'Address of `/healthz`, `/readyz` and `/metrics`.'),
  healthPort: setting(z.int().min(0).max(65535).optional(), 'Their port; none is opened if absent.'),
  tracesUrl: setting(z.url().optional(), 'Where traces are sent (OTLP over HTTP); none are if absent.'),
} as const;

export type FrameSettings = z.infer<z.ZodObject<typeof frameSettings>>;
