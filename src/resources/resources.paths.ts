/** What the finder begins with: the query of `/bookings/new`. */
export interface FinderStart {
  date?: string;
  starts?: string;
  minutes?: number | string;
  heads?: number | string;
  equipment?: string;
  layout?: string;
  site?: string;
  room?: string;
  meeting?: string;
  title?: string;
}

/** A query string of what is given, in the order given. */
export function query(values: Record<string, string | number | undefined | null>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')}` : '';
}

/** The addresses of rooms and bookings. */
export const paths = {
  bookings: (show: { view?: string; date?: string; room?: string } = {}) => `/bookings${query({ ...show })}`,
  finder: (start: FinderStart = {}) => `/bookings/new${query({ ...start })}`,
  booking: (id: string) => `/bookings/${id}`,
  move: (id: string) => `/bookings/${id}/move`,
  release: (id: string) => `/bookings/${id}/release`,
  approval: (id: string) => `/bookings/${id}/approval`,
  arrival: (id: string) => `/bookings/${id}/arrival`,
  waiting: () => '/waiting-list',
  waitingRemoval: (id: string) => `/waiting-list/entries/${id}/removal`,
  use: (show: { month?: string; format?: string } = {}) => `/room-use${query({ ...show })}`,
  rooms: () => '/rooms',
  newRoom: () => '/rooms/new',
  room: (id: string) => `/rooms/${id}`,
  revision: (id: string) => `/rooms/${id}/revision`,
  closures: (id: string) => `/rooms/${id}/closures`,
  photos: (id: string) => `/rooms/${id}/photos`,
  photo: (room: string, photo: string) => `/rooms/${room}/photos/${photo}`,
  photoRemoval: (room: string, photo: string) => `/rooms/${room}/photos/${photo}/removal`,
  lifting: (room: string, closure: string) => `/rooms/${room}/closures/${closure}/lifting`,
  equipmentList: () => '/equipment',
  newEquipment: () => '/equipment/new',
  equipment: (id: string) => `/equipment/${id}`,
  equipmentRevision: (id: string) => `/equipment/${id}/revision`,
  maintenance: (id: string) => `/equipment/${id}/maintenance`,
  faults: (id: string) => `/equipment/${id}/faults`,
  repair: (id: string, fault: string) => `/equipment/${id}/faults/${fault}/repair`,
  reservations: (id: string) => `/equipment/${id}/reservations`,
  reservationRelease: (id: string, reservation: string) => `/equipment/${id}/reservations/${reservation}/release`,
  staffRota: () => '/staff-rota',
  staffMember: (person: string) => `/staff-rota/${person}`,
  shifts: () => '/staff-rota/shifts',
  absences: (person: string) => `/staff-rota/${person}/absences`,
  absenceLifting: (person: string, absence: string) => `/staff-rota/${person}/absences/${absence}/lifting`,
  experts: () => '/experts',
  partners: () => '/partners',
  newPartner: () => '/partners/new',
  partner: (id: string) => `/partners/${id}`,
  partnerRevision: (id: string) => `/partners/${id}/revision`,
};
