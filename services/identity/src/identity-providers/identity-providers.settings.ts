import { z } from 'zod';

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Nothing is asked in the clear but of a provider on this machine, as tests have it. */
const safe = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
});

const anyKind = {
  id: z.string().regex(/^[a-z0-9-]{1,50}$/),
  name: z.string().min(1).max(100),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  redirectUri: safe,
  /** Origins of its endpoints, where they are others than the issuer's. */
  origins: z.array(safe.transform((text) => new URL(text).origin)).default([]),
};

const openIdProvider = z.strictObject({ ...anyKind, kind: z.literal('openid').default('openid'), issuer: safe });

/** The bot that stands behind Telegram's widget: its name, and its token, by which Telegram signs. */
const widget = z.strictObject({
  bot: z.string().regex(/^\w{5,32}$/),
  token: z.string().regex(/^\d+:[\w-]{30,}$/),
});

const telegramProvider = z.strictObject({
  ...anyKind,
  kind: z.literal('telegram'),
  issuer: safe.default('https://oauth.telegram.org'),
  /** Absent: the widget signs nobody in. */
  widget: widget.optional(),
});

/** A provider of identities by OpenID Connect, as it is set up here and there. */
export const identityProviderSchema = z.union([telegramProvider, openIdProvider]);

export type IdentityProvider = z.infer<typeof identityProviderSchema>;

/** Each by an id of its own. */
export const identityProvidersSchema = z
  .array(identityProviderSchema)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
  .default([]);
