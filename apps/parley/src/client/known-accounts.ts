import { z } from 'zod';

import type { PublicApi } from './public-api.js';

/** A connected account, or one known by its imports, as the API tells of it. */
export type KnownAccount = { readonly id: string; readonly name: string | null; readonly externalId: string | null };

const schema = z.object({
  channelAccounts: z.array(
    z.object({ id: z.string(), name: z.string().nullable(), externalId: z.string().nullable() }),
  ),
});

export async function knownAccounts(api: PublicApi): Promise<readonly KnownAccount[]> {
  return (await api.ask({ query: '{ channelAccounts { id name externalId } }', schema })).channelAccounts;
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Named by its id in Parley, its Telegram id, or its name. */
export const isMeant = (said: string, { id, externalId, name }: KnownAccount): boolean =>
  said === id || said === externalId || (name !== null && sameName(said.replace(/^@/, ''), name.replace(/^@/, '')));

/** The accounts that can be named, as a person is told of them. */
export const choices = (accounts: readonly KnownAccount[]): string =>
  accounts
    .flatMap(({ externalId, name }) =>
      externalId === null ? [] : [`${externalId}${name === null ? '' : ` (${name})`}`],
    )
    .join(', ');
