import { graphqlEnum } from './enums.types.js';

export const Locale = graphqlEnum('Locale', 'A language that Parley writes in. Accept unknown values.', {
  en: 'English.',
  ru: 'Russian.',
});
