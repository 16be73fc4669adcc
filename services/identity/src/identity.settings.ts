import { frameSettings, secret, setting, settingsOf, signingKeySchema } from '@parley/platform';
import { z } from 'zod';

import { identityProvidersSchema } from './identity-providers/identity-providers.settings.js';

export class IdentitySettings extends settingsOf({
  accessTokenKey: secret(signingKeySchema, 'Private Ed25519 key (JWK) that signs access tokens.'),
  formerAccessTokenKeys: setting(
    z.array(signingKeySchema.omit({ d: true }).strict()).default([]),
    'Public Ed25519 keys (JWK) that signed before: what they signed is taken until they are taken out, 10 minutes later.',
  ),
  masterKey: secret(
    z.base64().refine((text) => Buffer.from(text, 'base64').length === 32),
    'The key of all keys: 32 bytes in base64. A backup without it can not be read.',
  ),
  signInHours: setting(z.int().min(1).max(720).default(12), 'After how many hours a sign-in ends, however active.'),
  rememberedDays: setting(z.int().min(1).max(365).default(90), 'After how many days one that is remembered ends.'),
  attemptsPerMinute: setting(z.int().min(1).default(10), 'Sign-in attempts for one mail address per minute.'),
  attemptsPerNetworkPerMinute: setting(
    z.int().min(1).default(100),
    'Sign-in attempts that came to nothing per minute from one network: an IPv4 address, or 64 bits of IPv6.',
  ),
  redisUrl: secret(
    z.url().optional(),
    'Redis, where several processes count attempts together; absent: each for itself.',
  ),
  profile: frameSettings.profile,
  smtpUrl: secret(
    z.url({ protocol: /^smtps?$/ }).optional(),
    'Mail server, `smtps://user:password@host`; absent: mails are kept to be read at `/dev/mail`.',
  ),
  mailFrom: setting(z.string().min(3).default('Parley <parley@localhost>'), 'Sender of the mails.'),
  oidcProviders: secret(
    identityProvidersSchema,
    'OpenID Connect providers to sign in by, as a JSON list of id, name, issuer, clientId, clientSecret, redirectUri and, where endpoints lie elsewhere, origins. Telegram is of kind `telegram`, needs no issuer, and may have a widget: bot and token.',
  ),
  exportFolder: setting(
    z.string().min(1).optional(),
    'Folder for exports of organizations, sealed under their keys; shared by all replicas. Absent: none can be made.',
  ),
  staff: setting(
    z.array(z.email().toLowerCase()).default([]),
    'Mail addresses of the installation’s staff, as a JSON list: organizations may let these users in for a time. Default: nobody.',
  ),
  breachedPasswordsUrl: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'Service that is asked whether a new password has leaked, by five digits of its hash, as `https://api.pwnedpasswords.com`. Absent: the list that is shipped is all.',
  ),
  publicUrl: setting(z.url().optional(), 'Address of the console, for links in mails; absent: mails hold codes alone.'),
}) {}
