const DAY = 86_400;

/** As long as a sign-in lasts that is remembered: who stays away for longer is as strange as anybody. */
const SINCE_LAST_USE = 90 * DAY;

/** However often it is used: what was copied once works no longer than this. */
const SINCE_FIRST_USE = 365 * DAY;

/** When somebody signed in on a device first and last, in seconds since 1970. */
export type DeviceUse = { readonly first: number; readonly last: number };

/** Whether a device is still known at that moment. */
export const isKnownAt = ({ first, last }: DeviceUse, now: number): boolean =>
  now < last + SINCE_LAST_USE && now < first + SINCE_FIRST_USE;
