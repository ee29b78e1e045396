import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

/**
 * Runs passport and lets the controller answer also when the password was wrong: the page comes back with what was
 * typed. A fault of the system is no wrong password; it goes on as what it is.
 */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    return true;
  }

  override handleRequest<T>(error: unknown, person: T): T {
    if (error) throw error as Error;
    return person;
  }
}
