import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { Tokens } from '../../platform/web/tokens.js';
import { paths } from '../minutes.paths.js';
import { meetingOfCode, roomCode } from './room-code.js';

/** The address that the room's code opens, and the meeting behind a code. */
@Injectable()
export class CodeDoor {
  constructor(
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  address(meetingId: string, at: string): string {
    return `${this.config.baseUrl}${paths.selfCheckin(roomCode(this.tokens, meetingId, at))}`;
  }

  /** Throws `NotFound` for a code that is not, or no longer, shown. */
  meeting(code: string, at: string): string {
    const id = meetingOfCode(this.tokens, code, at);
    if (!id) throw new NotFound('room code');
    return id;
  }
}
