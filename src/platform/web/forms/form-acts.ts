import { Injectable } from '@nestjs/common';
import type { Act } from '../../access/act.js';
import { AlreadyDone, Stale } from '../../database/errors.js';
import { UnprintableCharacter } from '../../print/print.errors.js';
import { SeeOther, type Page } from '../answers.js';
import { Refused, Taken, unprintableRefusal } from '../errors.js';
import type { Flash } from '../frame.js';
import type { Submitted } from './submitted.js';

/** The course of one POST. */
export interface Course<T extends object, R> {
  /** The use case; its unit of work takes `act` as given, which carries the form's one-time key. */
  run: (act: Act, value: T) => Promise<R>;
  /** Where the result stands. */
  landing: (result: R) => string;
  /** One line: what happened and what comes next. */
  said?: (result: R) => Flash;
  /** The page again, with what was typed and the reasons. */
  again: (form: Submitted<T>) => Promise<Page>;
}

/**
 * Carries a form from reading to result: faults and refusals bring the same page back (422), somebody else's change
 * or a lost race 409, a second press the first one's result (Q3, Q4, models.md trap 21).
 */
@Injectable()
export class FormActs {
  async handle<T extends object, R>(act: Act, form: Submitted<T>, course: Course<T, R>): Promise<Page | SeeOther> {
    if (!form.ok) return (await course.again(form)).withStatus(422);
    const once = form.once
      ? { token: form.once, landing: (result: unknown) => course.landing(result as R) }
      : undefined;
    try {
      const result = await course.run({ ...act, once }, form.value);
      return new SeeOther(course.landing(result), course.said?.(result));
    } catch (error) {
      if (error instanceof AlreadyDone) return new SeeOther(error.landing);
      if (error instanceof Stale) {
        form.conflict = true;
        form.refusals.push({ key: 'web.conflict' });
        return (await course.again(form)).withStatus(409);
      }
      if (error instanceof UnprintableCharacter) {
        form.refusals.push(unprintableRefusal(error));
        return (await course.again(form)).withStatus(422);
      }
      if (!(error instanceof Refused)) throw error;
      form.refusals.push(...error.refusals);
      return (await course.again(form)).withStatus(error instanceof Taken ? 409 : 422);
    }
  }
}
