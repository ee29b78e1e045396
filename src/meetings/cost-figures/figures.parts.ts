import { CostFiguresController } from './figures.controller.js';
import { CostFiguresPages } from './figures.pages.js';

/** What the module takes of 会议费用统计. */
export const costFiguresParts = { controllers: [CostFiguresController], providers: [CostFiguresPages] };
