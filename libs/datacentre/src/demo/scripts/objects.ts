import { type Step, answered, start } from '../script.js';

const agree: Step = {
  id: 'agree',
  when: answered(/гарант|рассроч|скид|качеств|профил|срок/i),
  say: ['Понятно. Если с гарантией пять лет, то давайте. Когда можно подписать договор?'],
  then: [{ id: 'friday', when: answered(), say: ['Хорошо, тогда в пятницу.'] }],
};

/** Finds it too expensive, until somebody speaks of guarantee, instalments or quality. */
export const objects: Step = {
  id: 'estimate',
  when: start(15),
  say: ['Здравствуйте! Получил вашу смету на остекление балкона, есть вопросы.'],
  then: [
    {
      id: 'expensive',
      when: answered(),
      say: ['Честно говоря, дорого. Соседям сделали на 20% дешевле.'],
      then: [agree, { id: 'why', when: answered(), say: ['И всё-таки, за что такая цена?'], then: [agree] }],
    },
  ],
};
