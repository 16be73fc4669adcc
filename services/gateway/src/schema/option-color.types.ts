import { graphqlEnum } from './enums.types.js';

export const OptionColor = graphqlEnum('OptionColor', 'How an option or a stage is painted. Accept unknown values.', {
  grey: 'Grey.',
  red: 'Red.',
  orange: 'Orange.',
  yellow: 'Yellow.',
  green: 'Green.',
  teal: 'Teal.',
  blue: 'Blue.',
  purple: 'Purple.',
  pink: 'Pink.',
});
