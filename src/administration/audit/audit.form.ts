import { AnyDateField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** What the log is narrowed by. */
@FormTexts('administration.audit.filter')
export class AuditFilter {
  @LineField({ optional: true, max: 40 }) who: string;
  @LineField({ optional: true, max: 64 }) act: string;
  @LineField({ optional: true, max: 64 }) object: string;
  @AnyDateField({ optional: true }) from: string | null;
  @AnyDateField({ optional: true }) until: string | null;
}
