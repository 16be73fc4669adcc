/**
 * Makes valid JSON of what Telegram Desktop writes: control characters as `\xNN` (tdesktop #27571), and in 4.1
 * `"document_id": video_files/sticker (2).webm` without quotes (#24961).
 */
export const repaired = (raw: string): string =>
  raw
    .replaceAll(/(^|[^\\])((?:\\\\)*)\\x([0-9a-fA-F]{2})/g, '$1$2\\u00$3')
    .replaceAll(
      /("document_id":\s*)([^"\s\d{[][^\n]*?)(,?)(\r?\n|\s*\})/g,
      (_, key: string, value: string, end: string, rest: string) =>
        value === 'null' ? `${key}${value}${end}${rest}` : `${key}${JSON.stringify(value)}${end}${rest}`,
    );
