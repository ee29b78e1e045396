// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
export interface FieldView {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string | string[];
  error?: string;
  optional?: boolean;
  options?: OptionView[];
  width?: 'short' | 'medium' | 'long';
  rows?: number;
  maxLength?: number;
}
export interface OptionView {
  value: string;
  label: string;
  hint?: string;
  checked?: boolean;
  disabled?: boolean;
}
export interface FormView {
  action: string;
  fields: Record<string, FieldView>;
  errors: { id: string; text: string }[];
  once: string;
  version?: number;
  multipart?: boolean;
}
