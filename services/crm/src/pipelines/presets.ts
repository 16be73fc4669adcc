import type { PipelinePreset } from '@parley/contracts';

import { type DefaultStage, defaultStages } from './default-stages.js';

/** A stage that a pipeline begins with. */
export type PresetStage = Omit<DefaultStage, 'key'> & { readonly key: string };

type Names = readonly [string, string];
type More = Pick<PresetStage, 'probabilityPercent' | 'dwellLimitSeconds' | 'requiredFields'>;

const A_WEEK: More = { dwellLimitSeconds: 7 * 24 * 60 * 60 };

const stageOf =
  (kind: PresetStage['kind']) =>
  (key: string, [en, ru]: Names, more: More = {}): PresetStage => ({ key, kind, name: { en, ru }, ...more });

const [open, won, lost] = [stageOf('open'), stageOf('won'), stageOf('lost')];

/** From a registration over a test to somebody who pays. */
const trial: readonly PresetStage[] = [
  open('new-registration', ['New registration', 'Новая регистрация']),
  open('contacted-after-registration', ['Contacted after registration', 'Связались после регистрации'], A_WEEK),
  open('on-test', ['On test', 'На тесте'], A_WEEK),
  open('test-finished', ['Test finished', 'Тест завершён']),
  open('contacted-after-test', ['Contacted after test', 'Связались после теста'], A_WEEK),
  open('agreed-to-pay', ['Agreed to pay', 'Согласен платить']),
  open('payment', ['Payment', 'Оплата']),
  won('working-with-client', ['Working with client', 'Работаем с клиентом']),
  lost('lost', ['Lost', 'Потерян']),
];

/** From a request for a loan to its payout. */
const creditBroker: readonly PresetStage[] = [
  open('new-request', ['New request', 'Новая заявка']),
  open('consultation', ['Consultation', 'Консультация']),
  open('documents', ['Collecting documents', 'Сбор документов'], A_WEEK),
  open('sent-to-banks', ['Sent to banks', 'Отправлено в банки'], A_WEEK),
  open('offer', ['Offer received', 'Получено предложение']),
  open('approved', ['Approved', 'Одобрено'], { requiredFields: ['amount'] }),
  open('contract', ['Contract signed', 'Договор подписан']),
  won('paid-out', ['Loan paid out', 'Кредит выдан']),
  lost('rejected', ['Rejected by banks', 'Отказ банков']),
  lost('withdrawn', ['Client withdrew', 'Отказ клиента'], { requiredFields: ['lost-reason'] }),
];

export const presetStages: Readonly<Record<PipelinePreset, readonly PresetStage[]>> = {
  sales: defaultStages,
  trial,
  credit_broker: creditBroker,
};
