import distance from 'damerau-levenshtein';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { type Channel, match, type Match, type Traits, type Way } from './match.js';
import type { MatchingRules } from './matching-rules.js';
import { nameLikeness, type NameLikeness, type NameReading, type Slips } from './name-likeness.js';
import { nameReading } from './written-name.adapter.js';

/** A contact as it is compared: every name that it is known by, each as it was read. */
export type Comparable = Traits & { readonly names: readonly NameReading[] };

const slips: Slips = (one, other) => distance(one, other).steps;

/** How sure it is that two contacts are one person, and why. */
export const matchContacts = (one: Comparable, other: Comparable, rules: MatchingRules): Match =>
  match({ one, other, name: closest(one.names, other.names) }, rules);

const order = ['full', 'whole', 'initials', 'part', 'unclear', 'surname', 'patronymic', 'other'];
const unclear: NameLikeness = { kind: 'unclear', slips: 0, isCommon: false };

/** Somebody known by several names is the same by any of them. */
function closest(one: readonly NameReading[], other: readonly NameReading[]): NameLikeness {
  const [first = unclear] = one
    .flatMap((name) => other.map((theirs) => nameLikeness(name, theirs, slips)))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.slips - b.slips);
  return first;
}

export type Written = {
  readonly names: readonly (string | null)[];
  readonly identities: readonly { readonly channel: Channel; readonly value: string | null }[];
  readonly companyKey: string | null;
  readonly birthDate: string | null;
};

/** A contact, read for being compared. */
export function comparable({ names, identities, companyKey, birthDate }: Written): Comparable {
  const readings = names.map((name) => nameReading(name ?? '')).filter((words) => words.length > 0);
  const ways = identities.flatMap(({ channel, value }) => (value === null ? [] : [wayOf(channel, value)]));
  return { names: readings, ways, companyKey, birthDate };
}

const desks =
  /^(info|sales|office|mail|contact|contacts|admin|support|hello|reception|hr|zakaz|order|orders|manager|buh|post|team|welcome|help|service|no-?reply|director|secretary)\d*@/;

const isDesk = ({ channel, value }: { readonly channel: Channel; readonly value: string }): boolean => {
  if (channel === 'mail') return desks.test(value);
  return channel === 'phone' && ['FIXED_LINE', 'TOLL_FREE', 'SHARED_COST', 'UAN'].includes(typeOf(value));
};

const typeOf = (phone: string) => parsePhoneNumberFromString(phone)?.getType() ?? '';

const wayOf = (channel: Channel, value: string): Way => ({ channel, value, isShared: isDesk({ channel, value }) });
