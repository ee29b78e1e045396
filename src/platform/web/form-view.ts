/** One choice of a field. */
export interface OptionView {
  value: string;
  label: string;
  hint?: string;
  checked?: boolean;
  disabled?: boolean;
}

/** One field as its component shows it. */
export interface FieldView {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string | string[];
  error?: string;
  optional?: boolean;
  options?: OptionView[];
  maxLength?: number;
}

/** A form as a page shows it. */
export interface FormView {
  action: string;
  fields: Record<string, FieldView>;
  errors: { id: string; text: string }[];
  /** One-time key (Q3). */
  once: string;
  /** Version of the row shown, for the optimistic lock (Q4). */
  version?: number;
  multipart?: boolean;
  /** What somebody else saved and what was typed here, where they differ; after a conflict alone. */
  conflict?: ConflictView[];
}

/** A field on which two people disagree. */
export interface ConflictView {
  label: string;
  theirs: string;
  mine: string;
}
