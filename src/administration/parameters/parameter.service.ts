import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Features } from '../../platform/feature/registry.js';
import { ParameterValue } from '../../platform/parameters/parameter-value.entity.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { halfWidth } from '../../platform/web/input/parsed.js';
import { refuse } from '../../platform/web/errors.js';
import type { ParameterForm } from './parameter.form.js';
import { valueFaults } from './parameter.rules.js';

/** Gives a parameter a new value from a day on; what was issued before keeps the old one. */
@Injectable()
export class ParameterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly features: Features,
    private readonly parameters: Parameters,
  ) {}

  async change(act: Act, key: string, form: ParameterForm): Promise<string> {
    const declared = this.features.parameters.get(key);
    if (!declared) throw new NotFound('parameter');
    const value = halfWidth(form.value);
    const { effectiveFrom } = form;
    await this.unitOfWork.run(act, async (tx) => {
      refuse(valueFaults(declared, value, effectiveFrom, localDateOf(act.at)));
      const who = { byId: act.who.id, byName: act.who.name, at: act.at };
      const reason = form.reason;
      await tx.insert(ParameterValue, { id: newId(), parameter: key, value, effectiveFrom, reason, ...who });
      tx.audit({ act: 'parameter.change', subject: 'parameter', detail: { key, value, effectiveFrom } });
      return key;
    });
    await this.parameters.reload();
    return key;
  }
}
