import { currencyCode } from '@parley/contracts';

const plain = /^-?\d+(?:\.\d+)?$/;

/**
 * A number with its thousands apart or not, and a point or a comma before its fraction, as a decimal: `1 234,5` is
 * `1234.5`. One separator before three digits, as in `1,234`, is taken for thousands where it is a comma.
 */
export function writtenNumber(text: string): string | undefined {
  const dense = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const point = decimalPoint(dense);
  const number = point === undefined ? dense.replaceAll(/[.,]/g, '') : joined(dense, point);
  return plain.test(number) ? number : undefined;
}

/** Where the fraction begins: after the last separator, if it stands there once and is none of thousands. */
function decimalPoint(text: string): number | undefined {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const sign = text[at];
  if (at < 0 || sign === undefined || text.indexOf(sign) !== at) return undefined;
  const isOfThousands = sign === ',' && text.length - at === 4 && !text.slice(0, at).includes('.');
  return isOfThousands ? undefined : at;
}

const joined = (text: string, point: number) =>
  `${text.slice(0, point).replaceAll(/[.,]/g, '')}.${text.slice(point + 1)}`;

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  '₴': 'UAH',
  '₸': 'KZT',
};

export type WrittenMoney = { readonly amountMinor: string; readonly currency: string };

const withCurrency = /^(?<before>[^\d-]*)(?<amount>-?[\d\s.,\u00a0\u202f'’]+?)(?<after>[^\d]*)$/u;

/** An amount with the code or sign of its currency on either side, or in the one that is usual. */
export function writtenMoney(text: string, usual: string | null): WrittenMoney | undefined {
  const { before = '', amount = '', after = '' } = withCurrency.exec(text.trim())?.groups ?? {};
  const number = writtenNumber(amount);
  return number === undefined ? undefined : inMinor(number, currencyOf(`${before}${after}`) ?? usual);
}

function currencyOf(written: string): string | undefined {
  const named = written.trim().toUpperCase();
  if (named === '') return undefined;
  return named.startsWith('РУБ') ? 'RUB' : (signs[named] ?? named);
}

function inMinor(number: string, code: string | null): WrittenMoney | undefined {
  const read = currencyCode.safeParse(code);
  if (!read.success) return undefined;
  const currency = read.data;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = '', fraction = ''] = number.split('.');
  const [kept, lost] = [fraction.slice(0, digits), fraction.slice(digits)];
  if (/[1-9]/.test(lost) || whole.length + digits > 18) return undefined;
  return { amountMinor: BigInt(`${whole}${kept.padEnd(digits, '0')}`).toString(), currency };
}
