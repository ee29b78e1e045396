import { At, Key, Ref, Text } from '../database/columns.js';
import { Stored } from '../database/stored.js';

/** The one-time key of a form that was sent, and where its result stands (Q3). */
@Stored('form_key', [['usedAt']])
export class FormKey {
  @Key() token: string;
  @Ref() personId: string;
  @At() usedAt: string;
  @Text() landing: string;
}
