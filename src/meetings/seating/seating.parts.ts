import { SeatingController } from './seating.controller.js';
import { Seating, SeatNumber } from './seating.entity.js';
import { SeatingPages } from './seating.pages.js';
import { SeatingPapers } from './seating.papers.js';
import { SeatingService } from './seating.service.js';

/** 座次 as the module takes it in. */
export const seatingParts = {
  entities: [Seating, SeatNumber],
  controllers: [SeatingController],
  providers: [SeatingPages, SeatingPapers, SeatingService],
};
