import { MaterialPackageController } from './package.controller.js';
import { MaterialPackages } from './package.service.js';

/** The package of a meeting's papers as the module takes it in. */
export const materialPackage = { controllers: [MaterialPackageController], providers: [MaterialPackages] };
