import type { IdentityChannel } from '@parley/contracts';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { meaningIn, type Meaning } from '../../contacts/identities/written-identity.adapter.js';

export type WrittenWay = {
  readonly channel: IdentityChannel;
  readonly text: string;
  /** Where a phone is from that doesn't say so. */
  readonly country?: CountryCode | undefined;
};

const withoutPlus = (text: string) => text.replace(/^\D*/, '+');

/** What is meant by it, in the form that identities are kept in: a phone in whatever form its country writes it. */
export function writtenWay({ channel, text, country }: WrittenWay): readonly Meaning[] {
  if (channel !== 'phone') return meaningIn(channel, text);
  const readings = [
    parsePhoneNumberFromString(text, country ? { defaultCountry: country } : {}),
    parsePhoneNumberFromString(withoutPlus(text)),
  ];
  const phone = readings.find((reading) => reading?.isValid());
  return phone ? [{ channel, value: phone.number }] : [];
}
