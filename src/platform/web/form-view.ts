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
  /** The neutral choice in words; a form that is filled in asks to choose. */
  neutral?: string;
  options?: OptionView[];
  maxLength?: number;
}

/** A form as a page shows it. */
export interface FormView {
  action: string;
  fields: Record<string, FieldView>;
  errors: { id: string; text: string }[];
  /** What was asked is refused as such; no field of the form would mend it. */
  refused?: boolean;
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
