import { codePoints, type UnprintableCharacter } from '../print/print.errors.js';

/** The address needs somebody signed in; what was typed is carried along to the sign-in page. */
export class SignInNeeded extends Error {}

/** The form's token is missing or belongs to another session; nothing was done. */
export class ForgedForm extends Error {}

/** A form came without our cookie: the browser keeps none, and nobody can sign in with it. */
export class CookiesOff extends ForgedForm {}

/** Why an act is refused: a text key with its values, the field it concerns, and the rule it comes from. */
export interface Refusal {
  key: string;
  args?: Record<string, string | number>;
  field?: string;
  /** Regulation item or procedure rule, such as `S3.N3` or `P20`. */
  source?: string;
}

/** A rule refuses the act; the form comes back with the reasons (422). */
export class Refused extends Error {
  readonly refusals: Refusal[];

  constructor(refusals: Refusal | Refusal[]) {
    const all = [refusals].flat();
    super(all.map((refusal) => refusal.key).join(', '));
    this.refusals = all;
  }
}

/** Something exclusive went to somebody else meanwhile: a room's time, a number, a seat (409). */
export class Taken extends Refused {}

/** Known to this person, but not his to do (403). */
export class NotAllowed extends Error {}

/** What is said when a paper cannot be printed for want of a font. */
export function unprintableRefusal(error: UnprintableCharacter): Refusal {
  const characters = error.characters.map((one) => `${one}（${codePoints(one)}）`).join(' ');
  return { key: 'print.unprintable', args: { characters } };
}

/** Throws `Refused` when there is anything to refuse. */
export function refuse(refusals: (Refusal | undefined | false)[]): void {
  const real = refusals.filter((refusal): refusal is Refusal => Boolean(refusal));
  if (real.length) throw new Refused(real);
}
