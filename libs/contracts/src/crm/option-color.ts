import { z } from 'zod';

/** How an option or a stage is painted. */
export const optionColor = z.enum(['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink']);

export type OptionColor = z.infer<typeof optionColor>;
