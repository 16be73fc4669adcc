import { fileSettings, secret, setting, settingsOf } from '@parley/platform';
import { z } from 'zod';

export class GatewayProcessSettings extends settingsOf({
  ...fileSettings,
  host: setting(z.string().default('127.0.0.1'), 'Address that clients reach the gateway at.'),
  port: setting(z.int().min(0).max(65_535).default(4000), 'Its port.'),
  apiUrl: setting(
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => new URL(url).origin === url)
      .optional(),
    'Where programs reach the gateway, such as `https://api.example.org`, without a path; absent: the address it listens at.',
  ),
  allowedOrigins: setting(z.array(z.url()).default([]), 'Origins besides its own that browsers may call from.'),
  trustedProxies: setting(
    z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
    'Addresses or networks of the proxies in front: they alone say from where a request comes. Without them all who come through a proxy count as one.',
  ),
  costPerMinute: setting(z.int().min(1).default(60_000), 'How much cost one principal may spend in a minute.'),
  redisUrl: secret(z.url().optional(), 'Redis, where several gateways count together; absent: each for itself.'),
}) {}
