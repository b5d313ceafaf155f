import { Problem } from '../../platform/problem.ts';

/** A file that is none of the formats that are read. */
export class UnknownFormat extends Problem {
  override name = 'UnknownFormat';
}
