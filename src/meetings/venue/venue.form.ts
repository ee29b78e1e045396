import {
  AreaField,
  ChoiceField,
  IdField,
  LineField,
  MoneyField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { staffDuties, type StaffDuty } from '../../resources/resources.js';

@FormTexts('venue.room')
export class VenueRoomForm {
  @IdField() roomId: string;
}

@FormTexts('venue.device')
export class DeviceForm {
  @IdField() equipmentId: string;
  @WholeField(1, 9999) pieces: number;
}

@FormTexts('venue.staff')
export class StaffForm {
  @ChoiceField(staffDuties) duty: StaffDuty;
  @IdField({ hidden: true }) personId: string;
}

@FormTexts('venue.partner')
export class EngageForm {
  @IdField() partnerId: string;
  @LineField({ max: 100 }) purpose: string;
  @AreaField({ max: 500, optional: true }) reason: string;
  @MoneyField({ optional: true }) priceFen: number | null;
}

@FormTexts('venue.decision')
export class EngagementDecisionForm {
  @ChoiceField(['AGREE', 'DECLINE']) decision: 'AGREE' | 'DECLINE';
  @AreaField({ max: 300, optional: true }) opinion: string;
}

@FormTexts('venue.rating')
export class RatingForm {
  @WholeField(1, 5) rating: number;
  @LineField({ max: 200, optional: true }) note: string;
}

@FormTexts('venue.release')
export class EngagementReleaseForm {
  @LineField({ max: 200 }) reason: string;
}
