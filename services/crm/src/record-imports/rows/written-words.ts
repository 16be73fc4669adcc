import { countryCode, type Gender, type LawfulBasis } from '@parley/contracts';

const words = <Value>(of: readonly (readonly [Value, readonly string[]])[]): ReadonlyMap<string, Value> =>
  new Map(of.flatMap(([value, said]) => said.map((word) => [word, value] as const)));

const spoken = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_-]+/g, ' ');

const genders = words<Gender>([
  ['female', ['female', 'f', 'woman', 'w', 'ж', 'жен', 'жен.', 'женский', 'женщина']],
  ['male', ['male', 'm', 'man', 'м', 'муж', 'муж.', 'мужской', 'мужчина']],
  ['other', ['other', 'x', 'diverse', 'другой', 'иной']],
]);

export const writtenGender = (text: string): Gender | undefined => genders.get(spoken(text));

const bases = words<LawfulBasis>([
  ['consent', ['consent', 'opt in', 'согласие', 'согласие получено']],
  ['contract', ['contract', 'договор', 'контракт']],
  ['legitimate-interest', ['legitimate interest', 'законный интерес']],
  ['public-source', ['public source', 'public', 'открытый источник', 'открытые источники', 'публичный источник']],
]);

export const writtenBasis = (text: string): LawfulBasis | undefined => bases.get(spoken(text));

const answers = words<boolean>([
  [true, ['yes', 'y', 'true', '1', '+', 'x', 'да', 'д', 'истина', 'есть', '✓']],
  [false, ['no', 'n', 'false', '0', '-', 'нет', 'н', 'ложь']],
]);

export const writtenAnswer = (text: string): boolean | undefined => answers.get(spoken(text));

const locales = ['en', 'ru'];

/** What codes are called in English and Russian. */
const named = (type: 'region' | 'language', codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    locales.flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type });
      return codes.map((code) => [spoken(names.of(code) ?? code), code] as const);
    }),
  );

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const countryCodes = letters
  .flatMap((first) => letters.map((second) => `${first}${second}`))
  .filter((code) => countryCode.safeParse(code).success);
const countries = new Map([
  ...named('region', countryCodes),
  ...words([
    ['RU', ['рф', 'российская федерация', 'russian federation']],
    ['US', ['usa', 'u.s.', 'сша', 'америка']],
    ['GB', ['uk', 'great britain', 'england', 'англия']],
    ['AE', ['uae', 'оаэ']],
    ['BY', ['республика беларусь', 'белоруссия']],
  ]),
]);

/** A country by its code of ISO 3166-1 or its name, as the code. */
export function writtenCountry(text: string): string | undefined {
  const read = countryCode.safeParse(text.trim().toUpperCase());
  return read.success ? read.data : countries.get(spoken(text));
}

const languageCodes = [
  ...['ar', 'az', 'be', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'he', 'hi', 'hu', 'hy', 'id', 'it'],
  ...['ja', 'ka', 'kk', 'ko', 'ky', 'lt', 'lv', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tg', 'th'],
  ...['tr', 'uk', 'uz', 'vi', 'zh'],
];
const languages = named('language', languageCodes);

/** A language by its tag of BCP 47 or its name, as the tag. */
export function writtenLanguage(text: string): string | undefined {
  const byName = languages.get(spoken(text));
  if (byName !== undefined) return byName;
  const tag = text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(-[a-z]{2})?$/i.test(tag) ? new Intl.Locale(tag).toString() : undefined;
}
