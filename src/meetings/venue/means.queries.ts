import { Injectable } from '@nestjs/common';
import { EquipmentQueries, PartnerQueries, StaffQueries } from '../../resources/resources.js';

/** The registers of resources, as a meeting's pages read them. */
@Injectable()
export class MeansQueries {
  constructor(
    readonly equipment: EquipmentQueries,
    readonly staff: StaffQueries,
    readonly partners: PartnerQueries,
  ) {}
}
