/** A program whose export files are known by their headers. */
export type KnownSource = 'bitrix24' | 'amocrm' | 'hubspot';

/** Headers that a program writes and people hardly do, in small letters. */
const marks: Readonly<Record<KnownSource, readonly string[]>> = {
  bitrix24: [
    ...['телефон для рассылок', 'e-mail для рассылок', 'частный e-mail', 'другой e-mail', 'номер пейджера'],
    ...['дополнительно об источнике', 'доступен для всех', 'контакт открытая линия', 'страница livejournal'],
    ...[
      'населенный пункт',
      'улица, номер дома',
      'квартира, офис, комната, этаж',
      'имя, фамилия',
      'связанный пользователь',
    ],
    ...['newsletters email', 'livejournal page', 'source information', 'available to everyone', 'other e-mail'],
    ...['sms marketing phone', 'open channel account', 'corporate website', 'private e-mail', 'pager'],
  ],
  amocrm: [
    ...['полное имя контакта', 'рабочий прямой телефон', 'рабочий email', 'личный email', 'другой email'],
    ...['дата создания контакта', 'кем создан контакт', 'кем редактирован', 'ответственный за контакт'],
    ...['компания контакта', 'примечание 4', 'примечание 5', 'дата создания сделки', 'этап сделки'],
    ...['contact full name', 'work direct phone', 'priv. email', 'contact created by', 'responsible for contact'],
    ...['note 4', 'note 5', 'lead created by'],
  ],
  hubspot: [
    ...['record id', 'contact owner', 'create date', 'lead status', 'lifecycle stage', 'last activity date'],
    ...['associated company', 'associated company ids', 'primary associated company id', 'associated deal ids'],
    ...['marketing contact status', 'company owner', 'company domain name', 'original source', 'country/region'],
  ],
};

/** A table that has fewer of a program’s headers may have been made by hand. */
const ENOUGH = 3;

/** The program that a table with these headers comes from, as far as that can be seen. */
export function knownSource(headers: readonly string[]): KnownSource | null {
  const written = new Set(headers.map(asWritten));
  const found = sources.map((source) => ({ source, count: marks[source].filter((mark) => written.has(mark)).length }));
  const [best] = found.toSorted((one, other) => other.count - one.count);
  return best && best.count >= ENOUGH ? best.source : null;
}

const sources = ['bitrix24', 'amocrm', 'hubspot'] as const;

/** Without a zone of time behind it, as in `Create Date (GMT+3)`. */
const asWritten = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\s*\((GMT|UTC|[A-Z]{3,4}T?)[^)]*\)\s*$/, '')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');
