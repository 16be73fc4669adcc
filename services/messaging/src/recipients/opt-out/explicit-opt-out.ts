/**
 * The only sentences that count as "do not write to me": explicit ones, a whole message or its whole line, in Russian
 * and English. Whether "not now" or "maybe later" means no is for a member to judge: messaging never guesses.
 */
const phrases: ReadonlySet<string> = new Set([
  '/stop',
  'stop',
  'стоп',
  'unsubscribe',
  'отписаться',
  'отпишите меня',
  'больше не пишите',
  'больше не пишите мне',
  'не пишите мне больше',
  'не пишите больше',
  'не пишите мне',
  'прекратите мне писать',
  'stop writing to me',
  'stop messaging me',
  'please stop writing to me',
  'please stop messaging me',
  'do not write to me',
  "don't write to me",
  'do not write to me again',
  "don't write to me again",
  'do not contact me',
  "don't contact me",
  'do not contact me again',
  "don't contact me again",
]);

/** Sentences that stand alone: `Спасибо. Больше не пишите!` says it, `когда вы больше не пишите код` does not. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’ʼ]/g, "'")
    .split(/[.!?,;\n]+/)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .map((sentence) => sentence.replace(/^пожалуйста /, '').replace(/ (пожалуйста|please)$/, ''));

/** One word alone is a command only where it is the whole message. */
export function asksNotToBeWrittenTo(text: string): boolean {
  const sentences = sentencesOf(text).filter(Boolean);
  if (sentences.length === 1) return phrases.has(sentences[0] ?? '');
  return sentences.some((sentence) => sentence.includes(' ') && phrases.has(sentence));
}
