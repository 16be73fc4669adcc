import { HOUSE } from '@parley/kernel';
import type { CallContext } from '@parley/platform';

/** Who signs in, or up, is nobody yet, in no organization. */
export const anybody = ({ correlationId }: { readonly correlationId: string }): CallContext => ({
  actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } },
  correlationId,
});
