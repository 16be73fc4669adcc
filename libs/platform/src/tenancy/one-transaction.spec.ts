import { expect, it } from 'vitest';

import { OneTransaction, TransactionWithin } from './one-transaction.js';

it('begins no transaction within one of the same database, where two of two connections could wait for a third', async () => {
  const [own, others] = [new OneTransaction(), new OneTransaction()];
  const inside = () => Promise.resolve('inside');
  await expect(own.run(() => own.run(inside))).rejects.toThrow(TransactionWithin);
  expect(await own.run(() => others.run(inside))).toBe('inside');
  expect(await own.run(inside)).toBe('inside');
});

it('lets what began in a transaction and goes on after it begin its own', async () => {
  const one = new OneTransaction();
  const over = Promise.withResolvers<undefined>();
  let later = Promise.resolve('');
  await one.run(() => {
    later = over.promise.then(() => one.run(() => Promise.resolve('later')));
    return Promise.resolve();
  });
  over.resolve(undefined);
  expect(await later).toBe('later');
});
