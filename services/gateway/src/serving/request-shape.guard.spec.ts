import { describe, expect, it } from 'vitest';

import { bearerOf, isOriginAllowed, isPlainJson, readRequest } from './request-shape.guard.js';

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
const refused = (code: string): unknown => expect.objectContaining({ code: `gateway.request.${code}` });

describe('a GraphQL request', () => {
  it('is one operation', () => {
    expect(readRequest({ query: '{ me }', variables: null })).toMatchObject({ query: '{ me }' });
    expect(() => readRequest([{ query: '{ me }' }])).toThrow(refused('batched'));
    expect(() => readRequest({ query: 1 })).toThrow(refused('malformed'));
    expect(() => readRequest(undefined)).toThrow(refused('malformed'));
  });

  it('has variables of a bearable depth', () => {
    expect(() => readRequest({ query: 'q', variables: { v: nested(10) } })).not.toThrow();
    expect(() => readRequest({ query: 'q', variables: { v: nested(5000) } })).toThrow(refused('too-nested'));
  });

  it.each([
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    ['application/json; charset="UTF-8"', true],
    ['application/json; charset=utf-7', false],
    ['application/json; charset=iso-2022-jp', false],
    ['text/plain', false],
    ['application/x-www-form-urlencoded', false],
    ['multipart/form-data; boundary=x', false],
    [undefined, false],
  ])('of type %s is read: %s', (type, isRead) => {
    expect(isPlainJson({ 'content-type': type })).toBe(isRead);
  });

  it('is not compressed', () => {
    expect(isPlainJson({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).toBe(false);
  });

  it('comes from its own page, from an allowed one, or from a program', () => {
    expect(isOriginAllowed({ host: 'a:1' }, [])).toBe(true);
    expect(isOriginAllowed({ host: 'a:1', origin: 'http://a:1' }, [])).toBe(false);
    expect(isOriginAllowed({ host: 'a:1', origin: 'https://evil.example' }, [])).toBe(false);
    expect(isOriginAllowed({ host: 'a:1', origin: 'null' }, [])).toBe(false);
    expect(isOriginAllowed({ host: 'a:1', origin: 'https://b' }, ['https://b'])).toBe(true);
    expect(isOriginAllowed({ origin: 'https://c', authorization: 'Bearer x' }, [])).toBe(true);
  });

  it('names its access token in one header alone', () => {
    expect(bearerOf({ authorization: 'Bearer abc.def' })).toBe('abc.def');
    expect(bearerOf({})).toBeUndefined();
    expect(bearerOf({ authorization: 'Basic abc' })).toBe('');
  });
});
