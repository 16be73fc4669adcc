import { z } from 'zod';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217, in capitals. */
export const currencyCode = z.string().refine((code) => currencies.has(code), 'no currency of ISO 4217');

/** A day without a time, `YYYY-MM-DD`; there is no year zero. */
export const calendarDay = z.iso.date().refine((day) => !day.startsWith('0000'), 'no day of the calendar');

/** A language as BCP 47 writes it: `en`, `pt-BR`. */
export const languageTag = z.string().max(35).refine(isLanguage, 'no language of BCP 47');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const looksLikeZone = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2})$/;

/** An IANA name such as `Europe/Riga`, and no offset: an offset knows no summer. */
export const timeZoneName = z.string().max(64).refine(isTimeZone, 'no time zone of the IANA database');

function isTimeZone(name: string): boolean {
  if (!looksLikeZone.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
