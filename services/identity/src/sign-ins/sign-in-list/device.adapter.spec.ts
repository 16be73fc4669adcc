import { describe, expect, it } from 'vitest';

import { deviceOf, namedDeviceOf } from './device.adapter.js';

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome on macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['our own program', 'our own program'],
    ['', null],
  ])('%s', (userAgent, expected) => expect(deviceOf(userAgent)).toBe(expected));

  it('is named to others only where it is known', () => {
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(['', 'call +1 555 0100', firefox].map(namedDeviceOf)).toEqual([null, null, 'Firefox on Windows']);
  });

  it('is named in few characters, whatever it says', () =>
    expect(deviceOf('x'.repeat(512))?.length).toBeLessThanOrEqual(60));
});
