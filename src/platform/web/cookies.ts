import type { CookieOptions, Request, Response } from 'express';

/** The cookies of one request by name. */
export function readCookies(request: Request): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  return cookies;
}

/** Names and options of the cookies: `__Host-` and Secure when people come by https (Q25). */
export class Cookies {
  private readonly secure: boolean;

  constructor(baseUrl: string) {
    this.secure = baseUrl.startsWith('https:');
  }

  name(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }

  set(response: Response, name: string, value: string, options: CookieOptions = {}): void {
    response.cookie(this.name(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.secure,
      ...options,
    });
  }

  clear(response: Response, name: string): void {
    response.clearCookie(this.name(name), { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure });
  }
}
