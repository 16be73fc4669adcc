import type { MatchReason } from '@parley/contracts';

import type { NameLikeness } from './name-likeness.js';
import type { MatchingRules } from './matching-rules.js';

export type Channel = 'telegram' | 'telegram-username' | 'phone' | 'mail' | 'linkedin' | 'instagram';

/** A way to reach somebody, in the one form that it is kept in. */
export type Way = {
  readonly channel: Channel;
  readonly value: string;
  /** Whether it is a desk's rather than a person's: info@, a landline. */
  readonly isShared: boolean;
};

/** What two contacts are compared by, beside their names. */
export type Traits = {
  readonly ways: readonly Way[];
  readonly companyKey: string | null;
  readonly birthDate: string | null;
};

/** What speaks for, or against, that two contacts are one person, and by how much. */
export type Evidence = { readonly reason: MatchReason; readonly weight: number };

/** `score`: from 0 to 1, how sure it is that both are one person. */
export type Match = { readonly score: number; readonly evidence: readonly Evidence[] };

export type Compared = { readonly one: Traits; readonly other: Traits; readonly name: NameLikeness };

export function match(compared: Compared, rules: MatchingRules): Match {
  const reasons = [...waysShared(compared), ...handles(compared), ...facts(compared)];
  const weighed = reasons.map((reason) => ({ reason, weight: rules.weights[reason] }));
  const evidence = [...weighed, nameEvidence(compared.name, rules)];
  const sum = evidence.reduce((all, { weight }) => all + weight, rules.beforehand);
  return { score: 1 / (1 + 2 ** -sum), evidence: evidence.filter(({ weight }) => weight !== 0) };
}

/** What a name weighs that speaks for it is less where it was misspelled, and where many bear it. */
function nameEvidence(name: NameLikeness, rules: MatchingRules): Evidence {
  const reason = `name-${name.kind}` as const;
  const weight = rules.weights[reason];
  if (weight <= 0) return { reason, weight };
  return { reason, weight: weight - name.slips * rules.perSlip - (name.isCommon ? rules.ifCommon : 0) };
}

const sharedReason = ({ channel, isShared }: Way): MatchReason => {
  if (!isShared) return channel;
  return channel === 'phone' ? 'shared-phone' : channel === 'mail' ? 'shared-mail' : channel;
};

const has = (ways: readonly Way[], { channel, value }: Way) =>
  ways.some((way) => way.channel === channel && way.value === value);

const channels = ['telegram', 'phone', 'mail', 'linkedin'] as const;

/** Each channel once: who shares two phones isn't twice as much the same. */
function waysShared({ one, other }: Compared): readonly MatchReason[] {
  const shared = new Set(one.ways.filter((way) => has(other.ways, way)).map(sharedReason));
  const differ = channels.filter((channel) => {
    const of = ({ ways }: Traits) => ways.filter((way) => way.channel === channel && !way.isShared);
    return of(one).length > 0 && of(other).length > 0 && !of(one).some((way) => has(of(other), way));
  });
  return [...shared, ...differ.map((channel) => `${channel}-differs` as const)];
}

const handleOf = ({ channel, value, isShared }: Way): string | undefined => {
  if (isShared || channel === 'phone' || channel === 'telegram') return undefined;
  const handle = (channel === 'mail' ? value.split('@')[0] : value)?.replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  return handle.length >= 6 ? handle : undefined;
};

/** People take one handle in many places: `anna.petrova` on Instagram and before the @ of their mail. */
function handles({ one, other }: Compared): readonly MatchReason[] {
  const of = ({ ways }: Traits, not: Traits) =>
    ways.filter((way) => !has(not.ways, way)).flatMap((way) => handleOf(way) ?? []);
  const theirs = new Set(of(other, one));
  return of(one, other).some((handle) => theirs.has(handle)) ? ['handle'] : [];
}

function facts({ one, other }: Compared): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (one.companyKey !== null && one.companyKey === other.companyKey) reasons.push('company');
  if (one.birthDate !== null && other.birthDate !== null)
    reasons.push(one.birthDate === other.birthDate ? 'birth-date' : 'birth-date-differs');
  return reasons;
}
