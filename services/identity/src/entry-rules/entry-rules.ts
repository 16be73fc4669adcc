import { AllowedNetworksSet, AllowedOriginsSet, type EntryRulesEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { wouldLockYouOut } from './entry-rules.errors.js';

/** From where an organization may be entered. */
export type EntryRules = { readonly origins: readonly string[]; readonly networks: readonly string[] };

export const initialEntryRules: EntryRules = { origins: [], networks: [] };

export function evolve(rules: EntryRules, event: EntryRulesEvent): EntryRules {
  switch (event.type) {
    case 'identity.entry-rules.origins-set':
      return { ...rules, origins: event.data.origins };
    case 'identity.entry-rules.networks-set':
      return { ...rules, networks: event.data.networks };
  }
}

export const entryRulesStream = streamOf('identity.entry-rules', { initial: initialEntryRules, evolve });

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item, index) => item === other[index]);

export function setAllowedOrigins(
  { origins }: { readonly origins: readonly string[] },
  rules: EntryRules,
): readonly EntryRulesEvent[] {
  const kept = [...new Set(origins)];
  return isSame(kept, rules.origins) ? [] : [AllowedOriginsSet({ origins: kept })];
}

export type NewNetworks = {
  readonly networks: readonly string[];
  /** Whether whoever sets them comes from one of them. */
  readonly isInside: boolean;
};

/** Nobody shuts themselves out: there may be no other who could open again. */
export function setAllowedNetworks({ networks, isInside }: NewNetworks, rules: EntryRules): readonly EntryRulesEvent[] {
  const kept = [...new Set(networks)];
  if (kept.length > 0 && !isInside) throw wouldLockYouOut();
  return isSame(kept, rules.networks) ? [] : [AllowedNetworksSet({ networks: kept })];
}
