/** Whoever may act. The glossary's *principal*; the kinds are the only spellings anywhere. */
export type PrincipalKind = 'user' | 'agent' | 'contact' | 'integration' | 'system';

export type Principal = { readonly kind: PrincipalKind; readonly id: string };

/** Who asks, and for which organization. Comes from a verified token, never from input. */
export type Actor = {
  readonly tenantId: string;
  readonly principal: Principal;
  /** The user on whose behalf an agent, integration or staff member acts. */
  readonly onBehalfOf?: string;
};
