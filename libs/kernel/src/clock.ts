/** Time as a port: nothing else may read a clock. */
export abstract class Clock {
  abstract now(): Date;
}
