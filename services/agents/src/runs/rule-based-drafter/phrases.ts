import type { Intent } from '../drafting/intent.js';
import type { Language } from '../drafting/language.js';

/** What the contact's own words give an answer to be about. */
export type Details = {
  readonly name: string | null;
  readonly topic: string | undefined;
  readonly question: string | undefined;
  readonly time: string | undefined;
};

type Answered = Exclude<Intent, 'opt-out'>;

type Phrases = Readonly<Record<Answered, (details: Details) => readonly string[]>>;

const ru: Phrases = {
  price: ({ topic }) => [
    topic ? `Спасибо за вопрос о цене: «${topic}».` : 'Спасибо за вопрос о цене.',
    'Чтобы назвать точную сумму, а не примерную, подскажите, пожалуйста: какой нужен объём и к какому сроку?',
    'Цену назовёт коллега, как только мы это узнаем.',
  ],
  meeting: ({ time }) => [
    time ? `Спасибо, с удовольствием созвонимся. Вы предложили «${time}».` : 'Спасибо, с удовольствием созвонимся.',
    time
      ? 'Проверим календарь и подтвердим. Какой у вас часовой пояс и удобнее звонок или видеовстреча?'
      : 'Какие день и время вам удобны, и что лучше: звонок или видеовстреча?',
  ],
  objection: () => [
    'Понимаю вас, и спасибо, что сказали прямо.',
    'Что для вас важнее всего: цена, сроки или сам состав работ? Так мы поймём, есть ли у нас подходящий вариант, или честно скажем, что нет.',
  ],
  greeting: () => ['Рады знакомству!', 'Расскажите, пожалуйста, какую задачу вы хотите решить?'],
  other: ({ question }) =>
    question
      ? [
          `Спасибо за вопрос: «${question}»`,
          'Уточним у коллеги и ответим по существу. Есть ли детали, которые важно учесть?',
        ]
      : ['Спасибо, прочитали ваше сообщение.', 'Подскажите, пожалуйста, чем мы можем помочь в первую очередь?'],
};

const en: Phrases = {
  price: ({ topic }) => [
    topic ? `Thank you for asking about the price of “${topic}”.` : 'Thank you for asking about the price.',
    'To name an exact figure rather than a guess: how much do you need, and by when?',
    'A colleague will give you the price as soon as we know.',
  ],
  meeting: ({ time }) => [
    time ? `Thank you, we would be glad to talk. You suggested “${time}”.` : 'Thank you, we would be glad to talk.',
    time
      ? 'We will check the calendar and confirm. Which time zone are you in, and do you prefer a call or a video meeting?'
      : 'Which day and time suit you, and do you prefer a call or a video meeting?',
  ],
  objection: () => [
    'I understand, and thank you for saying so openly.',
    'What matters most to you: the price, the timing or the scope? Then we can see whether we have something that fits, or tell you honestly that we do not.',
  ],
  greeting: () => ['Nice to meet you!', 'What would you like to get done?'],
  other: ({ question }) =>
    question
      ? [
          `Thank you for your question: “${question}”`,
          'We will check with a colleague and come back with a proper answer. Is there anything we should keep in mind?',
        ]
      : ['Thank you, we have read your message.', 'What can we help you with first?'],
};

const greetings: Readonly<Record<Language, (name: string | null) => string>> = {
  ru: (name) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
  en: (name) => (name ? `Hello ${name},` : 'Hello,'),
};

const phrases: Readonly<Record<Language, Phrases>> = { ru, en };

export function composed(
  intent: Answered,
  language: Language,
  details: Details & { readonly isFirst: boolean },
): string {
  const opening = details.isFirst ? [greetings[language](details.name)] : [];
  return [...opening, ...phrases[language][intent](details)].join(' ');
}
