/** What a check of stored things found. */
export interface Verdict {
  checked: number;
  /** Each fault by the place where it shows, such as `audit 3:42`, and what is wrong there. */
  faults: { where: string; what: string }[];
}

/** Checks that what was written is still what it was (`yishi verify`); a module names its own in its feature. */
export abstract class Verifier {
  /** One word for the report: `audit`, `archive`, `files`. */
  abstract readonly name: string;
  abstract verify(): Promise<Verdict>;
}
