// must report: nothing
import { useCircle } from './uses-circle-of-types.js';

export type Circle = { readonly radius: number };
export const circle = useCircle({ radius: 1 });
