import { Injectable } from '@nestjs/common';
import type { AnyHandler } from './handler.js';

/** All handlers by name; each job has exactly one (models.md 29). */
@Injectable()
export class Handlers {
  private readonly byName = new Map<string, AnyHandler>();

  add(handler: AnyHandler): void {
    if (this.byName.has(handler.name)) throw new Error(`Two handlers are named ${handler.name}.`);
    this.byName.set(handler.name, handler);
  }

  of(name: string): AnyHandler {
    const handler = this.byName.get(name);
    if (!handler) throw new Error(`No handler is named ${name}.`);
    return handler;
  }

  /** The names of those that only look after what is kept. */
  upkeep(): string[] {
    return [...this.byName.values()].filter((handler) => handler.upkeep).map((handler) => handler.name);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }
}
