import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import type { EngagementRow } from '../../resources/resources.js';
import { whereOf } from '../meeting/meeting.view.js';
import { MeetingHeads } from '../meeting/meeting-heads.js';
import { paths } from '../meetings.paths.js';
import { mayPrepare } from '../preparation/preparation.rules.js';
import { ChecksView, type CheckAgain } from './checks.view.js';
import { DeviceForm, EngageForm, StaffForm, VenueRoomForm } from './venue.form.js';
import { VenueSituation, type Situation } from './venue-situation.js';

/** What comes back on the page. */
export interface VenueAgain {
  room?: Submitted<VenueRoomForm>;
  device?: Submitted<DeviceForm>;
  staff?: Submitted<StaffForm>;
  partner?: Submitted<EngageForm>;
  check?: CheckAgain;
}

const engagementTag = { ASKED: 'wait', ENGAGED: 'ok', REFUSED: 'bad', RELEASED: 'closed' } as const;

/** 会场与资源 (MT19): room, devices, staff, partners and checks of a meeting, and what can be had. */
@Injectable()
export class VenuePages {
  constructor(
    private readonly heads: MeetingHeads,
    private readonly situations: VenueSituation,
    private readonly checks: ChecksView,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: VenueAgain = {}): Promise<Page> {
    const head = await this.heads.of(act, id, 'venue');
    const { meeting } = head;
    const may = mayPrepare(meeting, act.who.id) && meeting.state !== 'POSTPONED' && Boolean(meeting.startsAt);
    const found = await this.situations.of(act, meeting, may);
    const model = {
      ...head,
      where: whereOf(meeting, this.texts),
      room: may && meeting.state === 'PREPARING' ? this.roomForm(id, meeting.roomId, found, again.room) : undefined,
      noticed: may && meeting.state === 'NOTIFIED',
      devices: found.devices.map((one) => ({
        ...one,
        count: this.t('pieces', { n: one.pieces }),
        release: may && paths.venueDeviceRelease(id, one.id),
      })),
      device: may ? this.deviceForm(id, found, again.device) : undefined,
      staff: found.staff.map((one) => ({
        ...one,
        dutyText: this.texts.t(`staff.duty.${one.duty}`),
        release: may && one.duty !== 'RECORDER' && paths.venueStaffRelease(id, one.id),
      })),
      suggestions: may ? this.suggestions(found) : undefined,
      staffErrors: again.staff && this.formViews.view({ form: StaffForm, action: '', again: again.staff }),
      assign: paths.venueStaff(id),
      partners: found.engagements.map((one) => this.engagement(id, one)),
      partner: may ? this.partnerForm(id, found, again.partner) : undefined,
      fitting: found.fitting.length ? this.t('partner.fitting', { rooms: found.fitting.join('、') }) : undefined,
      ...(await this.checks.of(act, meeting, found.staff, again.check)),
      sheet: paths.checkSheet(id),
      readiness: paths.readiness(id),
    };
    const title = this.t('title');
    return new Page('venue/venue', title, model, { crumbs: this.heads.crumbs(meeting, title), menu: '/meetings' });
  }

  private roomForm(id: string, roomId: string | null, found: Situation, again?: Submitted<VenueRoomForm>) {
    const options = { roomId: found.rooms };
    const values = { roomId };
    const form = VenueRoomForm;
    return this.formViews.view({ form, action: paths.venueRoom(id), prefix: 'r', values, options, again });
  }

  private deviceForm(id: string, found: Situation, again?: Submitted<DeviceForm>) {
    if (!found.equipment.length) return undefined;
    const options = { equipmentId: found.equipment };
    const values = { pieces: 1 };
    const form = DeviceForm;
    return this.formViews.view({ form, action: paths.venueDevices(id), prefix: 'd', values, options, again });
  }

  private partnerForm(id: string, found: Situation, again?: Submitted<EngageForm>) {
    if (!found.partners.length) return undefined;
    const options = { partnerId: found.partners };
    return this.formViews.view({ form: EngageForm, action: paths.engagements(id), prefix: 'p', options, again });
  }

  /** For each duty those who can do it, the best first, with what speaks for and against them. */
  private suggestions(found: Situation) {
    return found.suggestions
      .filter((one) => one.people.length)
      .map(({ duty, people }) => ({
        name: this.texts.t(`staff.duty.${duty}`),
        people: people.map((one) => ({
          name: one.name,
          url: one.url,
          load: this.texts.t('staff.meetings', { n: one.load }),
          state: one.absent
            ? { kind: 'wait', label: this.texts.t('staff.away', { reason: one.absent }) }
            : one.busy
              ? { kind: 'bad', label: this.texts.t('venue.staff.busy') }
              : { kind: 'ok', label: this.texts.t(`venue.staff.${one.onCall.includes(duty) ? 'onShift' : 'free'}`) },
          hidden:
            one.absent || one.busy
              ? undefined
              : [
                  { name: 'duty', value: duty },
                  { name: 'personId', value: one.personId },
                ],
          named: this.texts.t('venue.staff.assignName', { name: one.name, duty: this.texts.t(`staff.duty.${duty}`) }),
        })),
      }));
  }

  private engagement(id: string, one: EngagementRow) {
    const tag = { kind: engagementTag[one.state], label: this.texts.t(`partners.state.${one.state}`) };
    return { partner: one.partner, purpose: one.purpose, tag, url: paths.engagement(id, one.id) };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`venue.${key}`, args);
  }
}
