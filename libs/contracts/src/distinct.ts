/** Whether a list names nothing twice: what is said twice is a slip, and may mean two things. */
export const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
