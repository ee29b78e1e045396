import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { readForm } from './read-form.js';

/** Parameter decorator: the form of this request, read as `form`. */
export const Form = (form: new () => object): ParameterDecorator =>
  createParamDecorator((_: unknown, context: ExecutionContext) =>
    readForm(form, context.switchToHttp().getRequest<Request>()),
  )();
