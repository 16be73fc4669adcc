import { meaningIn } from '../contacts/identities/written-identity.adapter.js';
import { companyPhoneInvalid } from './company.errors.js';

type Reached = { readonly phone?: string | null | undefined; readonly mail?: string | null | undefined };

/** What was entered, with a phone as E.164 has it and a mail address in lower case. @throws DomainError `invalid` `crm.company.phone-invalid` */
export function keptFields<Fields extends Reached>({ phone, mail, ...fields }: Fields) {
  return {
    ...fields,
    ...(phone !== undefined && { phone: phone === null ? null : phoneOf(phone) }),
    ...(mail !== undefined && { mail: mail === null ? null : mail.toLowerCase() }),
  };
}

function phoneOf(text: string): string {
  const [read] = meaningIn('phone', text);
  if (!read) throw companyPhoneInvalid();
  return read.value;
}
