import { connectedIn, registeredIn } from '../programs.js';
import type { Shop } from '../shop.js';

/** What the examples about keys and other people’s programs need to be there. */
export const programPreparations = {
  createOAuthClient: () => ({}),
  changeOAuthClient: async (shop: Shop) => ({ oauthClientId: (await registeredIn(shop)).id }),
  archiveOAuthClient: async (shop: Shop) => ({ oauthClientId: (await registeredIn(shop)).id }),
  disconnectProgram: async (shop: Shop) => ({ programId: await connectedIn(shop) }),
  setAllowedOrigins: () => ({}),
  setAllowedNetworks: () => ({}),
  createApiKey: () => ({}),
  revokeApiKey: async (shop: Shop) => ({ apiKeyId: (await shop.apiKey()).id }),
};
