import { type DynamicModule, Module } from '@nestjs/common';
import { PRINT_OPTIONS, type PrintOptions, PrintService } from './print.service.js';

/** Wiring of the printer; the composition root passes FONT_DIR. */
@Module({})
export class PrintModule {
  static with(options: PrintOptions): DynamicModule {
    return {
      module: PrintModule,
      global: true,
      providers: [{ provide: PRINT_OPTIONS, useValue: options }, PrintService],
      exports: [PrintService],
    };
  }
}
