import { OwedController } from './owed.controller.js';
import { RefreshMaterials, RemindMaterials } from './owed.handlers.js';
import { OwedMaterial } from './owed-material.entity.js';
import { OwedMaterials } from './owed-materials.js';
import { OwedService } from './owed.service.js';
import { OwedView } from './owed.view.js';

/** 应报材料 as the module takes it in. */
export const owedMaterials = {
  entities: [OwedMaterial],
  controllers: [OwedController],
  providers: [OwedMaterials, OwedService, OwedView, RefreshMaterials, RemindMaterials],
};
