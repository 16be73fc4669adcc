import { z } from 'zod';

/** Codes that the names of regions know beside the countries of ISO 3166-1: islands, unions and test values. */
const noCountries = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ'];

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** A code that was given up is read as the one that took its place. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !noCountries.includes(code) && names.of(code) !== undefined && isCurrent(code);

/** ISO 3166-1 alpha-2, in capitals. */
export const countryCode = z.string().refine(isCountry, 'no country of ISO 3166-1');
