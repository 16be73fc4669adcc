import type { IdentityChannel } from '@parley/contracts';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { meaningIn } from '../../contacts/identities/written-identity.adapter.js';

/** What of a phone stands behind its number: an extension that somebody wrote by hand. */
const extension = /\s*(доб|ext|x)\.?\s*\d+\s*$/i;

function phoneIn(text: string, country: CountryCode | undefined): string | undefined {
  const number = text.replace(extension, '');
  const read = parsePhoneNumberFromString(number, country);
  if (read?.isValid()) return read.number;
  // A spreadsheet takes a number for one, and leaves out its plus.
  const international = parsePhoneNumberFromString(`+${number.replaceAll(/\D/g, '')}`);
  return international?.isValid() ? international.number : undefined;
}

/**
 * How what was written in a table is read: phones as they are dialled in the country, where they have no country code.
 * Answers the one form in which it is kept; nothing where there can be no such one.
 */
export function identityIn(country: string | null): (channel: IdentityChannel, text: string) => string | undefined {
  const dialled = country !== null && isSupportedCountry(country) ? country : undefined;
  return (channel, text) => (channel === 'phone' ? phoneIn(text, dialled) : meaningIn(channel, text)[0]?.value);
}
