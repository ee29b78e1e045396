import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../access/allow.js';
import { Clock } from '../clock/clock.js';
import { addMinutes } from '../clock/instant.js';
import type { Config } from '../config/config.js';
import { CONFIG, Database } from '../database/database.js';
import { Traffic } from '../web/traffic.js';

const lagLimitMinutes = 5;

/** Whether this process lives, and whether it can serve (Q44). */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly traffic: Traffic,
  ) {}

  /** Touches nothing. */
  @Get('healthz')
  @Header('Content-Type', 'text/plain')
  @Open('liveness for the operator')
  alive(): string {
    return 'ok';
  }

  /** 503 when the process was told to stop, when the database is away, or when due work has waited for five minutes in a worker. */
  @Get('readyz')
  @Open('readiness for the operator')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    if (this.traffic.stopping) {
      response.status(503);
      return { ready: false, engine: this.config.engine, stopping: true };
    }
    try {
      const late = addMinutes(this.clock.now(), -lagLimitMinutes);
      const row = await this.database.row<{ n: number }>(
        "SELECT COUNT(*) AS n FROM outbox WHERE state = 'WAITING' AND attempts = 0 AND dueAt < ?",
        [late],
      );
      const waiting = Number(row?.n ?? 0);
      const ready = this.config.role === 'web' || waiting === 0;
      if (!ready) response.status(503);
      return { ready, engine: this.config.engine, waiting };
    } catch {
      response.status(503);
      return { ready: false, engine: this.config.engine };
    }
  }
}
