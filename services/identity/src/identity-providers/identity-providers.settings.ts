import { z } from 'zod';

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Nothing is asked in the clear but of a provider on this machine, as tests have it. */
const safe = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
});

/** A provider of identities by OpenID Connect, as it is set up here and there. */
export const identityProviderSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,50}$/),
  name: z.string().min(1).max(100),
  issuer: safe,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  redirectUri: safe,
  /** Origins of its endpoints, where they are others than the issuer's. */
  origins: z.array(safe.transform((text) => new URL(text).origin)).default([]),
});

export type IdentityProvider = z.infer<typeof identityProviderSchema>;

/** Each by an id of its own. */
export const identityProvidersSchema = z
  .array(identityProviderSchema)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
  .default([]);
