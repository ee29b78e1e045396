import { Injectable } from '@nestjs/common';

/** Which handlers listen to which event; filled once at start from the features. */
@Injectable()
export class Listeners {
  private readonly byEvent = new Map<string, string[]>();

  add(event: string, handler: string): void {
    this.byEvent.set(event, [...(this.byEvent.get(event) ?? []), handler]);
  }

  of(event: string): readonly string[] {
    return this.byEvent.get(event) ?? [];
  }

  events(): string[] {
    return [...this.byEvent.keys()];
  }
}
