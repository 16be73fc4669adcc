import { type Step, answered, start } from '../script.js';

/** Two neighbours in a group with the seller. */
export const writesInAGroup: Step = {
  id: 'hello',
  when: start(75),
  say: [
    'Соседи, добавил сюда мастера по окнам.',
    { by: 'olga', text: 'Добрый день! Когда сможете приехать на замер?' },
  ],
  then: [
    {
      id: 'agreed',
      when: answered(),
      say: ['Отлично, ждём.', { by: 'olga', text: 'Спасибо!' }],
    },
  ],
};
