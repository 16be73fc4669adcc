import type { FieldOption } from '../field.js';
import type { OptionColor, RecordKind } from '@parley/contracts';

type Words = readonly [en: string, ru: string];

export type BuiltInOption = Pick<FieldOption, 'key' | 'name' | 'color'>;

/** A select that every organization has, with the options that it begins with. */
export type BuiltInField = {
  readonly recordKind: RecordKind;
  readonly key: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly options: readonly BuiltInOption[];
};

const named = ([en, ru]: Words) => ({ en, ru });

const option = (key: string, words: Words, color: OptionColor = 'grey'): BuiltInOption => ({
  key,
  name: named(words),
  color,
});

const sources = [
  option('partner', ['Partner', 'Партнёр'], 'purple'),
  option('lead-generation', ['Lead generation', 'Лидогенерация'], 'blue'),
  option('cold-base', ['Cold base', 'Холодная база'], 'teal'),
  option('external-source', ['External source', 'Внешний источник']),
  option('bought-base', ['Bought base', 'Купленная база'], 'orange'),
  option('telegram', ['Telegram', 'Telegram'], 'blue'),
  option('website', ['Website', 'Сайт'], 'green'),
  option('referral', ['Referral', 'Рекомендация'], 'pink'),
  option('import', ['Import', 'Импорт']),
];

const contactStatus = [
  option('new', ['New', 'Новый'], 'blue'),
  option('in-work', ['In work', 'В работе'], 'yellow'),
  option('client', ['Client', 'Клиент'], 'green'),
  option('refused', ['Refused', 'Отказ'], 'red'),
  option('no-answer', ['No answer', 'Не отвечает']),
];

const processingWay = [
  option('by-hand', ['By hand', 'Вручную'], 'blue'),
  option('by-agent', ['By an AI agent', 'ИИ-агентом'], 'purple'),
  option('call', ['By phone', 'По телефону'], 'teal'),
  option('mailing', ['By a mailing', 'Рассылкой'], 'orange'),
  option('partner', ['By a partner', 'Через партнёра'], 'pink'),
];

const companyStatus = [
  option('prospect', ['Prospect', 'Потенциальный клиент'], 'blue'),
  option('active', ['Active', 'Действующий клиент'], 'green'),
  option('partner', ['Partner', 'Партнёр'], 'purple'),
  option('former', ['Former', 'Бывший клиент']),
];

const lifecycleStage = [
  option('lead', ['Lead', 'Лид'], 'blue'),
  option('qualified', ['Qualified', 'Квалифицирован'], 'teal'),
  option('opportunity', ['Negotiating', 'Переговоры'], 'yellow'),
  option('client', ['Client', 'Клиент'], 'green'),
  option('churned', ['Lost', 'Ушёл'], 'red'),
];

const leadStatus = [
  option('new', ['New', 'Новый'], 'blue'),
  option('from-partner', ['From a partner', 'От партнёра'], 'purple'),
  option('auction', ['Auction', 'Аукцион'], 'orange'),
  option('in-work', ['In work', 'В работе'], 'yellow'),
  option('not-bought-out', ['Not bought out', 'Не выкуплен'], 'red'),
];

const lostReason = [
  option('price', ['Price', 'Цена'], 'orange'),
  option('competitor', ['Went to a competitor', 'Ушёл к конкуренту'], 'red'),
  option('no-need', ['No need', 'Нет потребности']),
  option('no-budget', ['No budget', 'Нет бюджета'], 'yellow'),
  option('no-answer', ['No answer', 'Не отвечает']),
  option('bad-timing', ['Bad timing', 'Не вовремя'], 'teal'),
];

const field = (recordKind: RecordKind, key: string, of: { name: Words; options: readonly BuiltInOption[] }) => ({
  recordKind,
  key,
  name: named(of.name),
  options: of.options,
});

const source = { name: ['Source', 'Источник'], options: sources } as const;

/** In the order in which they stand before an organization's own. */
export const builtInFields: readonly BuiltInField[] = [
  field('contact', 'status', { name: ['Status', 'Статус'], options: contactStatus }),
  field('contact', 'source', source),
  field('contact', 'processing-way', { name: ['Way of processing', 'Способ обработки'], options: processingWay }),
  field('company', 'status', { name: ['Status', 'Статус'], options: companyStatus }),
  field('company', 'lifecycle-stage', { name: ['Lifecycle stage', 'Этап жизненного цикла'], options: lifecycleStage }),
  field('lead', 'status', { name: ['Status', 'Статус'], options: leadStatus }),
  field('lead', 'source', source),
  field('deal', 'lost-reason', { name: ['Lost reason', 'Причина проигрыша'], options: lostReason }),
  field('deal', 'source', source),
];
