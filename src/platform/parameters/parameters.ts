import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Kept } from '../database/kept.js';
import { Features } from '../feature/registry.js';
import type { ParameterValue } from './parameter-value.entity.js';

type Values = Map<string, { value: string; effectiveFrom: string }[]>;

/**
 * What administrators may change, as it stands on a day: the newest value in force then, or the default its feature
 * declares. A meeting asks with the day on which it was planned, so that a change never alters what was issued.
 */
@Injectable()
export class Parameters implements OnModuleInit {
  private readonly kept: Kept<Values>;

  constructor(
    private readonly database: Database,
    private readonly features: Features,
  ) {
    this.kept = new Kept(
      () => this.stamp(),
      () => this.load(),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
  }

  reload(): Promise<void> {
    return this.kept.reload();
  }

  /** Throws when no feature declares the key, or its value is no number. */
  number(key: string, on: string): number {
    const value = Number(this.text(key, on));
    if (Number.isNaN(value)) throw new Error(`The parameter ${key} is no number.`);
    return value;
  }

  /** Throws when no feature declares the key. */
  text(key: string, on: string): string {
    const declared = this.features.parameters.get(key);
    if (!declared) throw new Error(`No feature declares the parameter ${key}.`);
    return (
      this.kept.current.get(key)?.find((version) => version.effectiveFrom <= on)?.value ?? String(declared.default)
    );
  }

  private async stamp(): Promise<string> {
    const row = await this.database.row<{ n: number; at: string | null }>(
      'SELECT COUNT(*) AS n, MAX(at) AS at FROM parameter_value',
    );
    return `${row?.n}:${row?.at ?? ''}`;
  }

  private async load(): Promise<Values> {
    const rows = await this.database.rows<ParameterValue>(
      'SELECT parameter, value, effectiveFrom FROM parameter_value ORDER BY effectiveFrom DESC, at DESC, id',
    );
    const values: Values = new Map();
    for (const row of rows) values.set(row.parameter, [...(values.get(row.parameter) ?? []), row]);
    return values;
  }
}
