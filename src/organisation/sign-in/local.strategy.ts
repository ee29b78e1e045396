import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { visitorOf } from '../../platform/web/visitor.js';
import { SignInService, type Door, type Known } from './sign-in.service.js';

/** Passport's way in by user name and password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'userName', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, userName: string, password: string): Promise<Known | false> {
    return (await this.signIn.check(userName, password, doorOf(request))) ?? false;
  }
}

export function doorOf(request: Request): Door {
  const { at, ip } = visitorOf(request);
  return { at, ip, device: request.headers['user-agent'] ?? '' };
}
