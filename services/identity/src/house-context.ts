import { type CommandContext, HOUSE } from '@parley/kernel';

/** The same command as it stands in the house, where users and sign-ins live; the user it is about does it. */
export const inHouse = (context: CommandContext, userId: string): CommandContext => ({
  ...context,
  actor: { tenantId: HOUSE, principal: { kind: 'user', id: userId } },
});
