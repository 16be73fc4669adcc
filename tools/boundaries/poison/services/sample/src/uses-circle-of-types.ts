// must report: nothing
import type { Circle } from './circle-of-types.js';

export const useCircle = (circle: Circle): number => circle.radius;
