import type { MatchReason } from '@parley/contracts';

/** By what an organization tells that two contacts are one person. */
export type MatchingRules = {
  /** From which score on a pair is said to be a duplicate. */
  readonly threshold: number;
  /** How likely it is before anything is known, as the weight of evidence. */
  readonly beforehand: number;
  /** Powers of two: 1 makes it twice as likely that both are one person, −1 half as likely. */
  readonly weights: Readonly<Record<MatchReason, number>>;
  /** What a name weighs less for each word with a slip. */
  readonly perSlip: number;
  /** What a name weighs less that many bear. */
  readonly ifCommon: number;
};

export const defaultRules: MatchingRules = {
  threshold: 0.8,
  beforehand: -6,
  perSlip: 0.75,
  ifCommon: 1,
  weights: {
    telegram: 20,
    'telegram-username': 14,
    phone: 9,
    'shared-phone': 3,
    mail: 9.5,
    'shared-mail': 1,
    linkedin: 12,
    instagram: 9,
    handle: 4.5,
    company: 5,
    'birth-date': 5,
    'name-full': 9,
    'name-whole': 6.5,
    'name-initials': 3.5,
    'name-part': 1.5,
    'name-unclear': -2,
    'name-surname': -7,
    'name-patronymic': -9,
    'name-other': -14,
    'telegram-differs': -2,
    'phone-differs': -1,
    'mail-differs': -1,
    'linkedin-differs': -4,
    'birth-date-differs': -7,
  },
};
