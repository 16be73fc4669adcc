import type { Actor } from '@parley/kernel';

/** Outreach itself acts, with no more rights than the member it acts for, or who answers for a key, has at this moment. */
export const actingFor = ({ tenantId, principal, onBehalfOf }: Actor): Actor => {
  const behind = principal.kind === 'user' ? principal.id : onBehalfOf;
  return {
    tenantId,
    principal: { kind: 'system', id: 'outreach' },
    ...(behind !== undefined && { onBehalfOf: behind }),
  };
};
