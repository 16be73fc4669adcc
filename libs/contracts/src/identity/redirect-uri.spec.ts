import { describe, expect, it } from 'vitest';

import { isCallableOrigin, isRedirectUri } from './redirect-uri.js';

describe('where answers of a consent may go', () => {
  it.each([
    'https://program.example/callback',
    'https://program.example/callback?kind=a',
    'http://127.0.0.1:8765/callback',
    'http://[::1]:8765/',
    'http://localhost:3000/back',
    'com.example.program:/callback',
  ])('%s', (uri) => expect(isRedirectUri(uri)).toBe(true));

  it.each([
    'http://program.example/callback',
    'https://program.example/callback#part',
    'https://user:secret@program.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'program:/callback',
    'https://program.example\\@evil.example/',
    'https://program.example/a b',
    '/callback',
    '',
  ])('not %s', (uri) => expect(isRedirectUri(uri)).toBe(false));
});

describe('where browsers may call from', () => {
  it.each(['https://program.example', 'https://program.example:8443', 'http://localhost:3000'])('%s', (origin) =>
    expect(isCallableOrigin(origin)).toBe(true),
  );

  it.each(['http://program.example', 'https://program.example/', 'https://*.example', 'null', '*', ''])(
    'not %s',
    (origin) => expect(isCallableOrigin(origin)).toBe(false),
  );
});
