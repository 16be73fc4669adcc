import type { IdentityChannel } from '@parley/contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';

import { identityInvalid } from '../contact.errors.js';

type Reading = (text: string) => string | undefined;

const mailAddress = z.email().max(254);

function phone(text: string): string | undefined {
  const read = parsePhoneNumberFromString(text);
  return read?.isValid() ? read.number : undefined;
}

function mail(text: string): string | undefined {
  const read = mailAddress.safeParse(text.trim().replace(/^mailto:/i, ''));
  return read.success ? read.data.toLowerCase() : undefined;
}

/** A handle as it is, behind `@`, or in the address of its page. */
function handle(text: string, page: RegExp, form: RegExp): string | undefined {
  const [bare = ''] = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(page, '')
    .replace(/^@/, '')
    .split(/[/?#]/, 1);
  const read = unescaped(bare).toLowerCase();
  return form.test(read) ? read : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const telegram = /^(www\.)?(t|telegram)\.me\//i;
const linkedin = /^([a-z]{2,3}\.)?linkedin\.com\/in\//i;
const instagram = /^(www\.)?instagram\.com\//i;

const readings: Readonly<Record<IdentityChannel, Reading>> = {
  phone,
  mail,
  'telegram-username': (text) => handle(text, telegram, /^[a-z][a-z0-9_]{3,31}$/),
  linkedin: (text) => handle(text, linkedin, /^[\p{L}\p{M}\p{N}-]{3,100}$/u),
  instagram: (text) => handle(text, instagram, /^(?!.*\.\.)[a-z0-9_](?:[a-z0-9._]{0,28}[a-z0-9_])?$/),
};

/** What was written, in the one form that it is kept and found in. @throws DomainError `invalid` `crm.contact.identity-invalid` */
export function identityValue(channel: IdentityChannel, text: string): string {
  const value = readings[channel](text);
  if (value === undefined) throw identityInvalid(channel);
  return value;
}

export type Meaning = { readonly channel: IdentityChannel; readonly value: string };

const channels: readonly IdentityChannel[] = ['phone', 'mail', 'telegram-username', 'linkedin', 'instagram'];

/** All that somebody may mean who writes that, without a channel. */
export const meaningsOf = (text: string): readonly Meaning[] =>
  channels.flatMap((channel) => {
    const value = readings[channel](text);
    return value === undefined ? [] : [{ channel, value }];
  });

/** The same where the channel is known: none where nothing was written, or what was is none that there can be. */
export const meaningIn = (channel: IdentityChannel, text: string | null): readonly Meaning[] =>
  text === null ? [] : meaningsOf(text).filter((meaning) => meaning.channel === channel);
