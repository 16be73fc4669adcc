import type { Actor } from '@parley/kernel';

/** Outreach itself acts, with no more rights than the member it acts for has at this moment. */
export const actingFor = ({ tenantId, principal }: Actor): Actor => ({
  tenantId,
  principal: { kind: 'system', id: 'outreach' },
  ...(principal.kind === 'user' && { onBehalfOf: principal.id }),
});
