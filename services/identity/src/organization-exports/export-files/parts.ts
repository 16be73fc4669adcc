/** How much of a file is sealed at once: a part fits into one answer between services. */
export const PART_BYTES = 192 * 1024;

/** What sealing adds: an initialisation vector and a tag. */
export const SEALED_BYTES = PART_BYTES + 28;
