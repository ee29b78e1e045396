import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Person } from '../people/person.entity.js';
import type { ContactForm } from './contact.form.js';

/** What a person changes of himself. */
@Injectable()
export class AccountService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  changeContact(act: Act, form: ContactForm, version: number): Promise<void> {
    return this.unitOfWork.run(act, async (tx) => {
      const { phone, mobile, email } = form;
      const values = { phone: phone || null, mobile: mobile || null, email: email || null };
      await tx.change(Person, { id: act.who.id, version }, values);
      tx.audit({ act: 'account.contact', subject: 'person', id: act.who.id });
    });
  }
}
