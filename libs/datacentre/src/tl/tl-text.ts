import { type Combinator, type Field, camelCase, fieldType } from './schema.js';

/** Reads the part of TL's language that the protocol's own messages need: no flags, no generics. */
export function parseTl(text: string): readonly Combinator[] {
  let isMethod = false;
  const combinators: Combinator[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('---')) isMethod = line.includes('functions');
    else if (line !== '') combinators.push(combinatorOf(line, isMethod));
  }
  return combinators;
}

function combinatorOf(line: string, isMethod: boolean): Combinator {
  const [left = ''] = line.split(' = ');
  const [head = '', ...fields] = left.split(' ');
  const [name = '', id = ''] = head.split('#');
  return { name, id: Number.parseInt(id, 16), fields: fields.map(fieldOf), isMethod };
}

function fieldOf(text: string): Field {
  const [name = '', type = ''] = text.split(':');
  return { kind: 'value', name: camelCase(name), type: fieldType(type) };
}
