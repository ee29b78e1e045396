import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Declares } from '../platform/feature/feature.js';
import { OrganFacts } from '../platform/web/organ.port.js';
import { Sessions } from '../platform/web/sessions.port.js';
import { SignInPage } from '../platform/web/sign-in-page.port.js';
import { ImportController } from './import/import.controller.js';
import { UnitsController } from './units/units.controller.js';
import { AdminPeopleController } from './people/admin-people.controller.js';
import { PersonActsController } from './people/person-acts.controller.js';
import { GrantsController } from './grants/grants.controller.js';
import { GrantActsController } from './grants/grant-acts.controller.js';
import { ImportsService } from './import/imports.service.js';
import { ImportPages } from './import/import.pages.js';
import { UnitsService } from './units/units.service.js';
import { UnitsPages } from './units/units.pages.js';
import { PeopleService } from './people/people.service.js';
import { PersonPages } from './people/person.pages.js';
import { GrantsService } from './grants/grants.service.js';
import { GrantsPages } from './grants/grants.pages.js';
import { GrantsQueries } from './grants/grants.queries.js';
import { PeopleImportRow } from './import/people-import.entity.js';
import { AccountController } from './account/account.controller.js';
import { AccountPages } from './account/account.pages.js';
import { AccountQueries } from './account/account.queries.js';
import { AccountService } from './account/account.service.js';
import { ChangeFirst } from './account/change-first.interceptor.js';
import { PasswordController } from './account/password.controller.js';
import { PasswordService } from './account/password.service.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DelegationsPages } from './delegations/delegations.pages.js';
import { DelegationsQueries } from './delegations/delegations.queries.js';
import { DelegationsService } from './delegations/delegations.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeoplePages } from './people/people.pages.js';
import { PeopleQueries } from './people/people.queries.js';
import { PeoplePicker } from './picker/people-picker.js';
import { ActivationController } from './account/activation.controller.js';
import { ActivationService } from './account/activation.service.js';
import { PersonSide } from './grants/person-side.entity.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { DemoClearing } from './setup/demo-clearing.js';
import { DemoController } from './setup/demo.controller.js';
import { DemoMaking } from './setup/demo-making.js';
import { DemoPages } from './setup/demo.pages.js';
import { Findings } from './setup/findings.js';
import { FirstRun } from './setup/first-run.js';
import { OwnOrganController } from './setup/own-organ.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupPages } from './setup/setup.pages.js';
import { SetupService } from './setup/setup.service.js';
import { PeopleImport } from './import/people-import.js';
import { Delegation } from './delegations/delegation.entity.js';
import { DemoDesks } from './demo/demo-desks.js';
import { DemoOrgan } from './demo/demo-organ.js';
import { DemoPlay } from './demo/demo-play.js';
import { OrganRow } from './organ/organ.entity.js';
import { StoredOrgan } from './organ/stored-organ.js';
import { organisationFeature } from './organisation.feature.js';
import { Person, RoleGrant } from './people/person.entity.js';
import { FactorController } from './factor/factor.controller.js';
import { FactorPages } from './factor/factor.pages.js';
import { FactorService } from './factor/factor.service.js';
import { FactorSignInController } from './factor/factor-sign-in.controller.js';
import { FactorSignInPages } from './factor/factor-sign-in.pages.js';
import { KeptSecret } from './factor/kept-secret.js';
import { SecondFactor } from './factor/second-factor.entity.js';
import { Entrance } from './sign-in/entrance.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { OneTimeLink } from './links/one-time-link.entity.js';
import { Credential, Session, SignInOrigin } from './sign-in/session.entity.js';
import { SessionHold } from './sign-in/session-hold.js';
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
    TypeOrmModule.forFeature([
      Unit,
      Person,
      RoleGrant,
      OrganRow,
      Session,
      SessionHold,
      SignInOrigin,
      SecondFactor,
      OneTimeLink,
      PersonSide,
      PeopleImportRow,
      Credential,
      Delegation,
    ]),
  ],
  controllers: [
    ImportController,
    UnitsController,
    AdminPeopleController,
    PersonActsController,
    GrantsController,
    GrantActsController,
    ActivationController,
    DemoController,
    OwnOrganController,
    SetupController,
    AccountController,
    DelegationsController,
    PasswordController,
    PeopleController,
    FactorController,
    FactorSignInController,
    SignInController,
  ],
  providers: [
    ImportsService,
    ImportPages,
    UnitsService,
    UnitsPages,
    PeopleService,
    PersonPages,
    GrantsService,
    GrantsPages,
    GrantsQueries,
    AccountPages,
    AccountQueries,
    AccountService,
    DelegationsPages,
    DelegationsQueries,
    DelegationsService,
    ActivationService,
    DemoClearing,
    DemoDesks,
    DemoMaking,
    DemoPages,
    DemoOrgan,
    DemoPlay,
    Findings,
    FirstRun,
    OneTimeLinks,
    SetupPages,
    SetupService,
    LocalStrategy,
    PasswordService,
    PeopleImport,
    PeoplePages,
    PeoplePicker,
    PeopleQueries,
    Entrance,
    FactorPages,
    FactorService,
    FactorSignInPages,
    KeptSecret,
    SignInPages,
    SignInService,
    StoredOrgan,
    { provide: Sessions, useClass: StoredSessions },
    { provide: OrganFacts, useExisting: StoredOrgan },
    { provide: SignInPage, useExisting: SignInPages },
    { provide: APP_INTERCEPTOR, useClass: ChangeFirst },
  ],
  exports: [DemoOrgan, PeopleImport, FirstRun, PeoplePicker, StoredOrgan, Sessions, OrganFacts, SignInPage],
})
export class OrganisationModule {}
