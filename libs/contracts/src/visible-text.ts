import { z } from 'zod';

const invisible = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether nobody would see anything: white space, joiners, marks of direction and the like. */
export const isBlank = (text: string): boolean => invisible.test(text);

/** What people read: an empty text and one of invisible signs alone are refused alike. */
export const visibleText = (longest: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !isBlank(text));

/** Letters that Arabic and Indic scripts write together or apart, and pictures that are put together. */
const joinable =
  '\\p{sc=Arabic}\\p{sc=Syriac}\\p{sc=Mongolian}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Gurmukhi}\\p{sc=Gujarati}' +
  '\\p{sc=Oriya}\\p{sc=Tamil}\\p{sc=Telugu}\\p{sc=Kannada}\\p{sc=Malayalam}\\p{sc=Sinhala}\\p{sc=Khmer}\\p{M}' +
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}';

/** Joiners and the choice between text and picture are part of what is written where something stands on both sides. */
const written = new RegExp(`(?<=[${joinable}])[\\u200c\\u200d](?=[${joinable}\\p{L}])|(?<=\\S)[\\ufe0e\\ufe0f]`, 'gu');

const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Whether a text shows as nothing but itself where it stands within another one: no breaks of a line, marks of direction
 * or signs that nobody sees, with which it could look like words of ours.
 */
export const isPlain = (text: string): boolean => !misleading.test(text.replaceAll(written, ''));

/** What people, organizations and things are called: stands in mails and sentences of ours, so in one plain line. */
export const visibleName = (longest: number): z.ZodString => visibleText(longest).refine(isPlain);
