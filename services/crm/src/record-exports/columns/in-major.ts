import type { Money } from '@parley/contracts';

/** An amount in the unit that people write it in: `4050` in euro cents is `40.50`. */
export function inMajor({ amountMinor, currency }: Money): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const sign = amountMinor.startsWith('-') ? '-' : '';
  const minor = amountMinor.replace('-', '').padStart(digits + 1, '0');
  const whole = minor.slice(0, minor.length - digits);
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${minor.slice(-digits)}`;
}
