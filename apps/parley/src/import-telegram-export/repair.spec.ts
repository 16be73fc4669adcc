import { describe, expect, it } from 'vitest';

import { repaired } from './repair.js';

describe('repair', () => {
  it('turns invalid escapes into valid ones', () =>
    expect(JSON.parse(repaired(String.raw`{"data": "a\x01b\x1F"}`))).toEqual({ data: 'a\u0001b\u001f' }));

  it('leaves an escaped backslash before an x alone', () =>
    expect(JSON.parse(repaired(String.raw`{"text": "C:\\x41"}`))).toEqual({ text: String.raw`C:\x41` }));

  it('quotes a file name that was written bare', () =>
    expect(JSON.parse(repaired('{\n "document_id": video_files/sticker (2).webm\n}'))).toEqual({
      document_id: 'video_files/sticker (2).webm',
    }));

  it('leaves what is valid as it is', () => {
    const valid = '{"document_id": "x", "n": 1, "other": {"document_id": null}, "list": [{"document_id": 5}]}';
    expect(repaired(valid)).toBe(valid);
  });
});
