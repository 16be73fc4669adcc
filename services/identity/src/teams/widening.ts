import type { Grants } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import { widensYours } from './team.errors.js';

export type Grouping = {
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export type Grouper = {
  /** What whoever says who is in a team holds. */
  readonly held: Grants;
  /** The user who does it, or has it done. */
  readonly userId: string | undefined;
};

export const grouperOf = ({ principal, onBehalfOf }: Actor, held: Grants): Grouper => ({
  held,
  userId: principal.kind === 'user' ? principal.id : onBehalfOf,
});

/**
 * Whoever reaches fewer rows than all reaches by a team what anybody in it answers for: so they add nobody to a team of
 * theirs. @throws DomainError `forbidden` `identity.team.widens-yours`
 */
export function notWidening({ before, after }: Grouping, { held, userId }: Grouper): void {
  const isNarrow = Object.values(held).some((rows) => rows !== 'all');
  const isTheirs = userId !== undefined && after.includes(userId);
  if (isNarrow && isTheirs && after.some((id) => !before.includes(id))) throw widensYours();
}
