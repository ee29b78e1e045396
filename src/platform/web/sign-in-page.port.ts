import type { Request } from 'express';
import type { Page, SeeOther } from './answers.js';

/** How people are asked to sign in: a way to the sign-in page, or the page itself carrying what was typed. */
export abstract class SignInPage {
  abstract ask(request: Request): Page | SeeOther;
}
