// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Sessions } from '../platform/web/sessions.port.js';
import { OrganFacts } from '../platform/web/organ.port.js';
import { SignInPage } from '../platform/web/sign-in-page.port.js';
import { SeeOther } from '../platform/web/answers.js';
import { Unit } from './units/unit.entity.js';
import { Person, RoleGrant } from './people/person.entity.js';
import { OrganRow } from './organ/organ.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Unit, Person, RoleGrant, OrganRow])],
  providers: [
    { provide: Sessions, useValue: { person: async () => undefined } },
    {
      provide: OrganFacts,
      useValue: { facts: () => ({ name: 'x', shortName: 'x', demo: false, version: '0', notices: [] }) },
    },
    { provide: SignInPage, useValue: { ask: () => new SeeOther('/login') } },
  ],
  exports: [Sessions, OrganFacts, SignInPage],
})
export class OrganisationModule {}
