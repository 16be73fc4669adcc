const asked =
  /(?:сколько (?:будет )?сто(?:ит|ят)|стоимость|цен[ауы] (?:на|за)|прайс на|how much (?:is|are|does|would|for)|(?:price|cost|quote)s? (?:of|for))\s+(?<topic>[^?!.,;\n]{2,60})/iu;

const fillers = /^(?:у вас|ваш(?:а|е|и)?|the|your|an?)\s+|\s+(?:cost|у вас|сейчас|please|пожалуйста)$/giu;

/** What was meant stands elsewhere: to quote it would be silly. */
const pronoun = /^(?:it|this|that|they|these|those|one|это|этот|эта|эти|оно|он|она|они|такое|такой|такая)$/iu;

/** What the contact asked the price of, in the contact's own words. */
export function topicOf(text: string): string | undefined {
  const topic = asked.exec(text)?.groups?.['topic']?.trim().replaceAll(fillers, '').trim();
  return topic && topic.length > 1 && !pronoun.test(topic) ? topic : undefined;
}

const longest = 120;

/** The contact's last question, short enough to be quoted. */
export function lastQuestion(lines: readonly string[]): string | undefined {
  const questions = lines.flatMap((line) => line.match(/[^.!?\n]+\?/gu) ?? []);
  const last = questions.at(-1)?.trim();
  return last && last.length <= longest ? last : undefined;
}

/** The time that a contact proposes to meet at, as it was written. */
export function proposedTime(text: string): string | undefined {
  const time =
    /(?:(?:on |во? )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|today|tomorrow|сегодня|завтра|послезавтра)(?:\s+(?:at|в|after|после)\s+\d{1,2}(?:[:.]\d{2})?(?:\s?[ap]m)?)?)|(?:(?:at|в)\s+\d{1,2}[:.]\d{2})/iu.exec(
      text,
    );
  return time?.[0].trim();
}
