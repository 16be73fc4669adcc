import { dateFromSerial } from 'numfmt';

/** How a value is written down: its type’s letters, and whether its style makes it a date. */
export type Written = { readonly type: string; readonly isDate: boolean; readonly is1904: boolean };

/** Days from the beginning of 1900, as spreadsheets count, to that of 1904. */
const UNTIL_1904 = 1462;

/** The last day that a spreadsheet knows. */
const LAST_DAY = 2_958_466;

const plain = /^-?\d{1,15}$/;
const midnight = /T00:00:00(?:\.0+)?Z?$/;
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** A cell’s value as one would read it: numbers without exponents, days as `2026-02-28`; of an error nothing. */
export function cellText(raw: string, { type, isDate, is1904 }: Written): string {
  switch (type) {
    case 'e':
      return '';
    case 'b':
      return raw === '1' || raw === 'true' ? 'true' : 'false';
    case 'd':
      return raw.replace(midnight, '');
    case 'n':
      return isDate ? dateText(Number(raw), is1904) : numberText(raw);
    default:
      return raw;
  }
}

function numberText(raw: string): string {
  if (plain.test(raw) || raw.trim() === '') return raw;
  const number = Number(raw);
  return Number.isFinite(number) ? digits.format(number) : '';
}

function dateText(serial: number, is1904: boolean): string {
  const from1900 = is1904 ? serial + UNTIL_1904 : serial;
  if (!(serial >= 0 && from1900 < LAST_DAY)) return numberText(String(serial));
  const [year, month, day, ...time] = dateFromSerial(from1900);
  const [date, hour] = [[padded(year, 4), padded(month), padded(day)].join('-'), time.map((part) => padded(part))];
  if (serial < 1 && !is1904) return hour.join(':');
  return time.every((part) => part === 0) ? date : `${date}T${hour.join(':')}`;
}

const padded = (part: number, length = 2): string => String(part).padStart(length, '0');
