import { readFileSync } from 'node:fs';

import { z } from 'zod';

export type GuideStep = { readonly query: string; readonly variables: (words: Words) => object };

/** What a reader fills in for the words in angle brackets, as JSON. */
export type Words = Readonly<Record<string, string | number>>;

const block = /```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g;

/** The operations that a guide tells its reader to run, in its order, each with the variables written below it. */
export function stepsOf(guide: string): readonly GuideStep[] {
  const text = readFileSync(new URL(`../../docs/guides/${guide}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(block)].map(([, query = '', variables = '{}']) => ({
    query,
    variables: (words) => z.looseObject({}).parse(JSON.parse(filledIn(variables, words))),
  }));
}

const filledIn = (text: string, words: Words) =>
  text.replaceAll(/"?<(\w+)>"?/g, (_, word: string) => {
    if (!(word in words)) throw new Error(`The guide does not say what <${word}> is.`);
    return JSON.stringify(words[word]);
  });
