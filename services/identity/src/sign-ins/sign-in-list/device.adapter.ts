import Bowser from 'bowser';

/** The same where it is a browser that is known: whoever signs in can't have anything else written to others. */
export function namedDeviceOf(userAgent: string): string | null {
  if (userAgent.trim() === '') return null;
  return Bowser.parse(userAgent).browser.name ? deviceOf(userAgent) : null;
}

/** What a user agent says of itself, as its user would name it: `Firefox on Windows`. */
export function deviceOf(userAgent: string): string | null {
  if (userAgent.trim() === '') return null;
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return userAgent.slice(0, 60);
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}
