import { describe, expect, it } from 'vitest';

import type { DraftRequest, Line } from '../drafting/draft-request.js';
import { ruleBasedDraft } from './rule-based-draft.js';

const stages = ['cold', 'replied', 'qualified', 'meeting', 'deal', 'lost'].map((key) => ({ id: key, key, name: key }));
const lines = (...texts: string[]): readonly Line[] =>
  texts.map((text, n) =>
    text.startsWith('> ')
      ? { messageId: `m${n}`, from: 'us', text: text.slice(2) }
      : { messageId: `m${n}`, from: 'contact', text },
  );
const asked = (over: Partial<DraftRequest>): DraftRequest => ({
  contactName: 'Анна Петрова',
  lines: [],
  deal: { title: 'Анна', stageKey: 'cold' },
  stages,
  recollections: [],
  ...over,
});

describe('rule-based draft', () => {
  it("answers a Russian price question by name, in the contact's words, and names no price", () => {
    const draft = ruleBasedDraft(asked({ lines: lines('Здравствуйте!', 'Сколько стоит ремонт кухни под ключ?') }));
    expect(draft.intent).toBe('price');
    expect(draft.reply).toMatch(/^Здравствуйте, Анна! Спасибо за вопрос о цене: «ремонт кухни под ключ»\./);
    expect(draft.reply).not.toMatch(/\d/);
    expect(draft.stageKey).toBe('qualified');
  });

  it('answers in English, and greets only once', () => {
    const draft = ruleBasedDraft(
      asked({ contactName: 'John', lines: lines('Hi', '> Hello John', 'How much is the annual plan?') }),
    );
    expect(draft.reply).toMatch(/^Thank you for asking about the price of “annual plan”\./);
  });

  it.each(['How much is it?', 'Сколько это стоит?', 'Сколько стоит это?'])(
    'quotes no word that only points: %s',
    (text) => {
      const draft = ruleBasedDraft(asked({ lines: lines(text) }));
      expect(draft.intent).toBe('price');
      expect(draft.reply).not.toMatch(/[“«]/);
    },
  );

  it('takes up the time that was proposed', () => {
    const draft = ruleBasedDraft(
      asked({ contactName: 'John', lines: lines('Can we have a call on Tuesday at 15:00?') }),
    );
    expect(draft.intent).toBe('meeting');
    expect(draft.reply).toContain('“on Tuesday at 15:00”');
    expect(draft.stageKey).toBe('meeting');
  });

  it('quotes a question that no rule knows', () => {
    const draft = ruleBasedDraft(asked({ lines: lines('У вас есть доставка в Казань?') }));
    expect(draft.reply).toContain('«У вас есть доставка в Казань?»');
    expect(draft.stageKey).toBeNull();
  });

  it('drafts nothing for whoever asks not to be written to, and gives the deal up', () => {
    const draft = ruleBasedDraft(asked({ lines: lines('Не пишите мне больше') }));
    expect(draft).toMatchObject({ intent: 'opt-out', reply: null, stageKey: 'lost' });
  });

  it('says what it is and which rule it used', () =>
    expect(ruleBasedDraft(asked({ lines: lines('Привет') })).reasons[0]).toBe(
      'Written by the rule-based drafter, without a model; rule: greeting.',
    ));

  it('moves nothing backwards, nothing closed, and nothing that is not there', () => {
    const price = { lines: lines('Сколько стоит?') };
    expect(ruleBasedDraft(asked({ ...price, deal: { title: 'Анна', stageKey: 'meeting' } })).stageKey).toBeNull();
    expect(ruleBasedDraft(asked({ ...price, deal: null })).stageKey).toBeNull();
    expect(ruleBasedDraft(asked({ ...price, stages: [] })).stageKey).toBeNull();
  });

  it.each([
    ['🌸 Anna', 'Hello,'],
    [null, 'Hello,'],
    ['@anna', 'Hello,'],
    ['Jean-Luc P', 'Hello Jean-Luc,'],
  ])('addresses %s with “%s”', (contactName, greeting) => {
    expect(ruleBasedDraft(asked({ contactName, lines: lines('Hi') })).reply?.startsWith(greeting)).toBe(true);
  });

  it('answers an objection and thanks for what it can not place', () => {
    expect(ruleBasedDraft(asked({ lines: lines('Это дорого') })).reply).toContain('Понимаю вас');
    expect(ruleBasedDraft(asked({ lines: lines('Это дорого').concat() })).intent).toBe('objection');
    expect(ruleBasedDraft(asked({ contactName: 'Bo', lines: lines('The roof leaks.') })).reply).toContain(
      'we have read your message',
    );
    expect(ruleBasedDraft(asked({ lines: lines('Too expensive') })).reply).toContain('I understand');
    expect(ruleBasedDraft(asked({ lines: lines('Давайте созвонимся') })).reply).toContain('Какие день и время');
    expect(ruleBasedDraft(asked({ lines: lines('Течёт крыша.') })).reply).toContain('прочитали ваше сообщение');
    expect(ruleBasedDraft(asked({ lines: lines('What about pets?') })).reply).toContain('“What about pets?”');
    expect(ruleBasedDraft(asked({ lines: lines('Прайс?') })).reply).toContain('Спасибо за вопрос о цене.');
  });

  it('asks for a time where none was proposed, and greets where nothing was asked', () => {
    expect(ruleBasedDraft(asked({ contactName: 'Bo', lines: lines('Can we have a demo?') })).reply).toContain(
      'Which day',
    );
    expect(ruleBasedDraft(asked({ lines: lines('Встреча завтра в 15:00?') })).reply).toContain('«завтра в 15:00»');
    expect(ruleBasedDraft(asked({ lines: lines('Привет!') })).reply).toContain('Рады знакомству');
    expect(ruleBasedDraft(asked({ contactName: 'Bo', lines: lines('Hi') })).reply).toContain('Nice to meet you');
    expect(ruleBasedDraft(asked({ contactName: 'Bo', lines: lines('Pricing?') })).reply).toContain(
      'asking about the price.',
    );
  });

  it('answers nothing to a turn without words', () =>
    expect(ruleBasedDraft(asked({ lines: lines('') })).reply).toBeNull());
});
