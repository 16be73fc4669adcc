import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ExportScanner } from './scan-export.js';

const isWanted = (path: string) =>
  ['name', 'id', 'messages.*', 'chats.list.*.id', 'chats.list.*.messages.*'].includes(path);

function scan(document: string, pieceLength = document.length) {
  const scanner = new ExportScanner(isWanted);
  const found = [];
  for (let at = 0; at < document.length; at += pieceLength)
    found.push(...scanner.read(document.slice(at, at + pieceLength)));
  return { found, depth: scanner.depth };
}

const single = {
  name: 'Anna "A" {',
  type: 'personal_chat',
  id: 7,
  messages: [
    { id: 1, text: 'a}b' },
    { id: 2, text: ['x', {}] },
  ],
};

const parsed = (raw: string): unknown => JSON.parse(raw);

describe('scan export', () => {
  it.each([undefined, 1, '\t'])('finds header and messages whatever the indent (%s)', (indent) => {
    const { found, depth } = scan(JSON.stringify(single, null, indent));
    expect(found.map(({ path, raw }) => [path, parsed(raw)])).toEqual([
      ['name', single.name],
      ['id', 7],
      ['messages.*', single.messages[0]],
      ['messages.*', single.messages[1]],
    ]);
    expect(depth).toBe(0);
  });

  it('finds the same however the document is cut into pieces', () => {
    const document = JSON.stringify({ chats: { about: '', list: [single, { ...single, id: 8 }] } }, null, 1);
    const whole = scan(document).found;
    expect(whole).toHaveLength(6);
    for (const length of [1, 2, 3, 7, 64]) expect(scan(document, length).found).toEqual(whole);
  });

  it('agrees with JSON.parse on any messages', () =>
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }),
        fc.nat(40),
        (messages, length) => {
          const { found } = scan(JSON.stringify({ messages }), length + 1);
          expect(found.map(({ raw }) => parsed(raw))).toEqual(JSON.parse(JSON.stringify(messages)));
        },
      ),
    ));

  it('goes on after a string that never ends and an object that never closes, and says where each began', () => {
    const document = [
      '{',
      ' "messages": [',
      '  {',
      '   "id": 1, "text": "oh',
      '  },',
      '  {',
      '   "id": {',
      '  {',
      '   "id": 3',
      '  }',
      ' ]',
      '}',
    ];
    const { found } = scan(document.join('\n'));
    expect(found.map(({ line }) => line)).toEqual([3, 6, 8]);
    expect(found.at(-1)?.raw).toContain('"id": 3');
  });
});
