import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { OrganFacts } from '../platform/web/organ.port.js';
import { Sessions } from '../platform/web/sessions.port.js';
import { SignInPage } from '../platform/web/sign-in-page.port.js';
import { Delegation } from './delegations/delegation.entity.js';
import { DemoOrgan } from './demo/demo-organ.js';
import { OrganRow } from './organ/organ.entity.js';
import { StoredOrgan } from './organ/stored-organ.js';
import { organisationFeature } from './organisation.feature.js';
import { Person, RoleGrant } from './people/person.entity.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { Credential, Session } from './sign-in/session.entity.js';
import { StoredSessions } from './sign-in/sessions.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { Unit } from './units/unit.entity.js';

/** Units, posts, people, sign-in, delegation. */
@Global()
@Declares(organisationFeature)
@Module({
  imports: [
    PassportModule,
    TypeOrmModule.forFeature([Unit, Person, RoleGrant, OrganRow, Session, Credential, Delegation]),
  ],
  controllers: [SignInController],
  providers: [
    DemoOrgan,
    LocalStrategy,
    SignInPages,
    SignInService,
    StoredOrgan,
    { provide: Sessions, useClass: StoredSessions },
    { provide: OrganFacts, useExisting: StoredOrgan },
    { provide: SignInPage, useExisting: SignInPages },
  ],
  exports: [DemoOrgan, StoredOrgan, Sessions, OrganFacts, SignInPage],
})
export class OrganisationModule {}
