import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef, ModulesContainer } from '@nestjs/core';
import { Handlers } from '../jobs/handlers.js';
import { Handler } from '../jobs/handler.js';
import { Listeners } from '../outbox/listeners.js';
import { messageHandler } from '../outbox/later.js';
import { Texts } from '../text/texts.js';
import { FEATURE, type Feature, type MessageKind, type MenuItem, type Parameter, type Policy } from './feature.js';
import { faultsOf } from './state-table.rules.js';

/** A module declares something that does not hold together; the application does not start. */
export class BadFeature extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

/** Everything the modules declare, collected and checked once at start. */
@Injectable()
export class Features implements OnModuleInit {
  readonly all: Feature[] = [];
  readonly policies = new Map<string, Policy>();
  readonly messages = new Map<string, MessageKind>();
  readonly parameters = new Map<string, Parameter>();
  menu: MenuItem[] = [];

  constructor(
    private readonly modules: ModulesContainer,
    private readonly moduleRef: ModuleRef,
    private readonly handlers: Handlers,
    private readonly listeners: Listeners,
    private readonly texts: Texts,
  ) {}

  onModuleInit(): void {
    for (const module of this.modules.values()) {
      const feature = Reflect.getMetadata(FEATURE, module.metatype) as Feature | undefined;
      if (feature && !this.all.includes(feature)) this.all.push(feature);
    }
    const faults = this.all.flatMap((feature) => this.collect(feature));
    faults.push(...this.checkListeners());
    if (faults.length) throw new BadFeature(faults);
    this.menu = this.all.flatMap((feature) => feature.menu ?? []).sort((a, b) => a.rank - b.rank);
  }

  private collect(feature: Feature): string[] {
    const faults = (feature.states ?? []).flatMap(faultsOf);
    for (const [name, policy] of Object.entries(feature.policies ?? {})) {
      if (this.policies.has(name)) faults.push(`The policy ${name} is declared twice.`);
      this.policies.set(name, policy);
    }
    for (const type of feature.handlers ?? []) {
      const handler = this.moduleRef.get(type, { strict: false });
      this.handlers.add(handler);
      if (handler instanceof Handler && handler.listensTo) this.listeners.add(handler.listensTo.event, handler.name);
    }
    for (const message of feature.messages ?? []) {
      if (this.messages.has(message.kind)) faults.push(`The message ${message.kind} is declared twice.`);
      this.messages.set(message.kind, message);
      faults.push(...this.wanted([`messages.${message.kind}.subject`, `messages.${message.kind}.body`]));
    }
    for (const kind of feature.todos ?? []) faults.push(...this.wanted([`todo.${kind}.act`, `todo.${kind}.why`]));
    for (const parameter of feature.parameters ?? []) {
      this.parameters.set(parameter.key, parameter);
      if (!parameter.basis) faults.push(`The parameter ${parameter.key} names no basis.`);
      faults.push(...this.wanted([`parameters.${parameter.key}.name`, `parameters.${parameter.key}.basis`]));
    }
    for (const item of feature.menu ?? []) {
      faults.push(...this.wanted([`menu.${item.key}`]));
      if (!this.all.some((other) => other.policies?.[item.policy]))
        faults.push(`The menu entry ${item.key} names no policy.`);
    }
    return faults;
  }

  private wanted(keys: string[]): string[] {
    return keys.filter((key) => !this.texts.has(key)).map((key) => `The text ${key} is missing.`);
  }

  private checkListeners(): string[] {
    const classes = this.all.flatMap(({ name, announces = [] }) => announces.map((event) => ({ name, event })));
    const nameless = classes.filter(({ event }) => !event?.event);
    const announced = new Set(classes.map(({ event }) => event?.event));
    const heard = this.listeners.events().filter((event) => !announced.has(event));
    const faults = heard.map((event) => `Somebody listens to ${event}, which nobody announces.`);
    faults.push(...nameless.map(({ name }) => `The module ${name} announces an event without a class and a name.`));
    if (this.messages.size && !this.handlers.has(messageHandler)) faults.push(`No handler is named ${messageHandler}.`);
    return faults;
  }
}
