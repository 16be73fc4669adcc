import { ask, pass, textGuardrail } from './draft-check.js';

const currency =
  '(?:€|\\$|£|₽|₸|₴|eur|euros?|usd|dollars?|gbp|pounds?|rub|kzt|uah|usdt|usdc|руб(?:\\.|л\\p{L}*)?|р\\.|евро|доллар\\p{L}*|тенге|гривен\\p{L}*)';
const amount = '\\d+(?:[\\s\\u00a0.,]\\d+)*(?:\\s?(?:k|к|тыс\\.?))?';
const price = new RegExp(
  `${currency}\\s?${amount}|${amount}\\s?${currency}(?![\\p{L}])|\\d+\\s?%\\s*(?:off|discount|скидк\\p{L}*)|(?:discount|скидк\\p{L}*)\\D{0,12}\\d+\\s?%`,
  'giu',
);

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s\u00a0]/gu, '');

export const pricesIn = (text: string): readonly string[] => text.match(price) ?? [];

/** A price or a discount that nobody has written down is a promise that somebody must stand for. */
export const prices = textGuardrail('prices', (text, { priceBook }) => {
  const known = new Set(priceBook.map(plain));
  return pricesIn(text).every((found) => known.has(plain(found)))
    ? pass
    : ask('The text names a price that is not in the price book.');
});
