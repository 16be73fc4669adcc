import { Parser } from 'htmlparser2';

import { tableBroken } from '../../record-import.errors.js';

/** What hears the elements of a part. Names have no prefixes: which there are is up to the program that wrote it. */
export type Elements = {
  readonly opened: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
};

/** So many letters are waited for the end of a tag or a remark. */
const LONGEST_TAG = 1_000_000;

/** Deeper no part of a workbook goes. */
const DEEPEST = 100;

/**
 * Tells the elements of a part, and gives a turn after each piece. A part that declares anything is refused, so that
 * nothing in it can stand for something else.
 */
export async function* told(pieces: AsyncIterable<string>, elements: Elements): AsyncGenerator<void> {
  const heard = { depth: 0, unheard: 0 };
  const parser = parserFor(elements, heard);
  for await (const piece of pieces) {
    heard.unheard += piece.length;
    parser.write(piece);
    if (heard.unheard > LONGEST_TAG) throw tableBroken();
    yield;
  }
  if (heard.depth > 0) throw tableBroken();
  parser.end();
}

/** Tells the elements of a small part, all at once. */
export async function tell(pieces: AsyncIterable<string>, elements: Elements): Promise<void> {
  for await (const _ of told(pieces, elements));
}

function parserFor(elements: Elements, heard: { depth: number; unheard: number }): Parser {
  const step = (by: number) => {
    heard.unheard = 0;
    heard.depth += by;
    if (heard.depth > DEEPEST) throw tableBroken();
  };
  return new Parser(
    {
      onopentag: (name, attributes) => {
        step(1);
        elements.opened(localName(name), attributes);
      },
      ontext: (text) => {
        step(0);
        elements.text?.(text);
      },
      onclosetag: (name) => {
        step(-1);
        elements.closed?.(localName(name));
      },
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw tableBroken();
      },
    },
    { xmlMode: true },
  );
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
