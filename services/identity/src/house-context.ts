import { type Actor, type CommandContext, HOUSE } from '@parley/kernel';

/** The same command as it stands in the house, where users and sign-ins live; the user it is about does it. */
export const inHouse = (context: CommandContext, userId: string): CommandContext => ({
  ...context,
  actor: { tenantId: HOUSE, principal: { kind: 'user', id: userId } },
});

/** Identity itself acts in the house: whoever asks is not known yet, or is its own process. */
export const asIdentity: Actor = { tenantId: HOUSE, principal: { kind: 'system', id: 'identity' } };
