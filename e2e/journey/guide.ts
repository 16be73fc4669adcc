import { readFileSync } from 'node:fs';

import { z } from 'zod';

export type GuideStep = { readonly query: string; readonly variables: (words: Words) => object };

/** What a reader fills in for the words in angle brackets, as JSON. */
export type Words = Readonly<Record<string, string | number>>;

const block = /```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g;

const textOf = (guide: string) => readFileSync(new URL(`../../docs/guides/${guide}.md`, import.meta.url), 'utf8');

/** The operations that a guide tells its reader to run, in its order, each with the variables written below it. */
export function stepsOf(guide: string): readonly GuideStep[] {
  return [...textOf(guide).matchAll(block)].map(([, query = '', variables = '{}']) => ({
    query,
    variables: (words) => z.looseObject({}).parse(JSON.parse(filledIn(variables, words))),
  }));
}

const filledIn = (text: string, words: Words) =>
  text.replaceAll(/"?<(\w+)>"?/g, (_, word: string) => {
    if (!(word in words)) throw new Error(`The guide does not say what <${word}> is.`);
    return JSON.stringify(words[word]);
  });

const shell = /```sh\n([\s\S]*?)```/g;
const command = /^ *npm run parley -- (.*)$/gm;
const argument = /"([^"]*)"|((?:\\.|[^\s\\])+)/g;

/** The commands that a guide tells its reader to run, in its order, each as its arguments. */
export const commandsOf = (guide: string, words: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  [...textOf(guide).matchAll(shell)]
    .flatMap(([, lines = '']) => [...lines.matchAll(command)])
    .map(([, line = '']) => [...line.matchAll(argument)].map(([, quoted, bare = '']) => quoted ?? said(bare, words)));

function said(bare: string, words: Readonly<Record<string, string>>): string {
  const [, word] = /^<(\w+)>$/.exec(bare) ?? [];
  if (word === undefined) return bare.replaceAll(/\\(.)/g, '$1');
  const value = words[word];
  if (value === undefined) throw new Error(`The guide does not say what <${word}> is.`);
  return value;
}
