import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Audience } from './labels/audience.entity.js';

/** Labels, clearances, scopes; the one filter that every read goes through. */
@Module({ imports: [TypeOrmModule.forFeature([Audience])] })
export class SecrecyModule {}
