export { type Answerable, everyRow, isReached, type Reach } from '@parley/contracts';
