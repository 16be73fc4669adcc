import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { phoneInvalid } from '../lead.errors.js';

/** A phone as E.164 has it, however it was spaced. @throws DomainError `invalid` `crm.lead.phone-invalid` */
export function phoneOf(text: string): string {
  const phone = parsePhoneNumberFromString(text);
  if (!phone?.isValid()) throw phoneInvalid();
  return phone.number;
}
