import { PrimaryColumn } from 'typeorm';
import { At, Int, Text, types } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';

/** A device that shows one-time codes (RFC 6238), bound to a person's sign-in (GB/T 22239 §8.1.4.1 d). */
@Stored('second_factor')
export class SecondFactor {
  @PrimaryColumn(types.id) personId: string;
  /** What the device and the system share, encrypted under the installation's session secret. */
  @Text() secret: string;
  @At() askedAt: string;
  /** Since when a code is asked at sign-in: the first right code proves that the device knows the secret. */
  @At({ nullable: true }) boundAt: string | null;
  /** The 30-second step of the last code taken, counted from 1970: no code is taken twice (Q58). */
  @Int() lastStep: number;
}
