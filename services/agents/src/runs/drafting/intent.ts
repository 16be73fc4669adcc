/** What the contact wants in a turn, in the order in which it is looked for. */
export const intents = ['opt-out', 'meeting', 'price', 'objection', 'greeting', 'other'] as const;

export type Intent = (typeof intents)[number];

type Recognized = Exclude<Intent, 'other'>;

/** Whole words: `\b` knows no Cyrillic. */
const words = (...alternatives: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const signs: Readonly<Record<Recognized, RegExp>> = {
  'opt-out': words(
    'unsubscribe',
    'opt[ -]?out',
    '(?:please )?stop (?:writing|messaging|texting|contacting)(?: (?:to )?me)?',
    "(?:do not|don[’']?t) (?:write|message|text|contact)(?: (?:to )?me)?(?: again| any ?more)?",
    'remove me(?: from)?',
    'leave me alone',
    '(?:больше )?не пишите(?: мне)?(?: больше)?',
    'не беспокойте',
    'отпиш(?:ите|усь|итесь)',
    'удалите меня',
    'прекратите писать',
    'отстаньте',
  ),
  meeting: words(
    'call',
    'meet',
    'meeting',
    'zoom',
    'demo',
    'appointment',
    'созвон\\p{L}*',
    'встреч\\p{L}*',
    'встретиться',
    'позвони\\p{L}*',
    'звонок',
    'демонстраци\\p{L}*',
    'показать (?:вживую|онлайн)',
  ),
  price: words(
    'price\\p{L}*',
    'pricing',
    'cost\\p{L}*',
    'how much',
    'rates?',
    'quote',
    'budget',
    'цен[аыуе]',
    'ценник',
    'стоимост\\p{L}*',
    'стоит',
    'стоят',
    'сколько',
    'прайс\\p{L}*',
    'почём',
    'почем',
    'расценк\\p{L}*',
    'тариф\\p{L}*',
  ),
  objection: words(
    '(?:too )?expensive',
    'not (?:sure|interested|now|convinced)',
    'think about it',
    'no budget',
    'already (?:have|use|work)\\p{L}*',
    'doubt\\p{L}*',
    'дорого\\p{L}*',
    'не (?:уверен\\p{L}*|интересно|сейчас|готов\\p{L}*|подходит)',
    'подума\\p{L}*',
    'нет бюджета',
    'уже (?:есть|работаем|пользуемся)',
    'сомнева\\p{L}*',
  ),
  greeting: words(
    'hi',
    'hello',
    'hey',
    'good (?:morning|afternoon|evening|day)',
    'здравствуй\\p{L}*',
    'привет(?:ик|ствую)?',
    'добрый (?:день|вечер)',
    'доброе утро',
    'доброго (?:дня|времени)',
  ),
};

const recognized = intents.filter((intent): intent is Recognized => intent !== 'other');

export const saysOptOut = (text: string): boolean => signs['opt-out'].test(text);

/** «Too expensive» speaks of a price and objects to it: an objection that names a price is an objection. */
export function intentOf(text: string): Intent {
  if (!saysOptOut(text) && signs.objection.test(text) && !asks(text)) return 'objection';
  return recognized.find((intent) => signs[intent].test(text)) ?? 'other';
}

export const asks = (text: string): boolean => /[?？]/u.test(text);
