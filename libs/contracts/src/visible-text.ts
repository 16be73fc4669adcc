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
