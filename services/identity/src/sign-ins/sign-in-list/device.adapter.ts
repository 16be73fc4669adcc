import Bowser from 'bowser';

/** What a user agent says of itself, as its user would name it: `Firefox on Windows`. */
export function deviceOf(userAgent: string): string | null {
  if (userAgent.trim() === '') return null;
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return userAgent.slice(0, 60);
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}
