/** A component with examples of its parameter object. */
export interface Example {
  component: string;
  models: object[];
}

/** A chapter of the component sheet. */
export interface Part {
  title: string;
  examples: Example[];
}

/** Examples whose models have the component's type. */
export function example<View extends object>(component: string, ...models: View[]): Example {
  return { component, models };
}
