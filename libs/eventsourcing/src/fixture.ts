/** A small log of deals and notes: what this library's specs and the benches store. */
export * from './fixture/deal.js';
export * from './fixture/fixture-log.js';
