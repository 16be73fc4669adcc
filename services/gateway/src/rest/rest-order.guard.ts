import { z } from 'zod';

/** A schema without what makes it optional. */
export const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;

const optionsOf = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodEnum ? schema.options.filter((option) => typeof option === 'string') : [];

/** The keys that a list can be ordered by, as an address names them: `joinedAt.asc`. None for a list that has one order. */
export function ordersOf(orderBy: unknown): readonly string[] {
  const list = unwrapped(orderBy);
  const key = list instanceof z.ZodArray ? list.element : undefined;
  if (!(key instanceof z.ZodObject)) return [];
  const directions = optionsOf(key.shape['direction']);
  return optionsOf(key.shape['field']).flatMap((field) => directions.map((direction) => `${field}.${direction}`));
}

/** An order as the contract takes it: its keys between commas, the first the most significant. */
export const orderIn = (text: string) =>
  text.split(',').map((key) => {
    const [field, ...direction] = key.split('.');
    return { field, direction: direction.join('.') };
  });

/** How the document describes it. */
export const orderParameter = (orders: readonly string[]) => ({
  ...{ name: 'orderBy', in: 'query', required: false, style: 'form', explode: false },
  description: 'The order, the first key the most significant; a cursor belongs to the order it was read in.',
  schema: { type: 'array', maxItems: 3, items: { type: 'string', enum: [...orders] } },
});
