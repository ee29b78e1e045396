import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { readForm } from './read-form.js';

/** Parameter decorator: the query of this request, read as `form`: filters and finders, which GET and keep nothing. */
export const Asked = (form: new () => object): ParameterDecorator =>
  createParamDecorator((_: unknown, context: ExecutionContext) => {
    const request = context.switchToHttp().getRequest<Request>();
    return readForm(form, Object.create(request, { body: { value: request.query } }) as Request);
  })();
