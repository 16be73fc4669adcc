// must report: nothing
import { expect, it } from 'vitest';

it('may cast and assert', async () => {
  const shape = { amount: '5' } as { readonly amount?: string };
  expect(shape.amount!).toBe(await Promise.resolve('5'));
});
