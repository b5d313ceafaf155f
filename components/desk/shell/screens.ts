import type { ActName } from '#lib/access/permissions.ts';

/** A screen of the desk as its navigation names it, for those who have the right to it. */
export interface Screen {
  name: string;
  path: string;
  act: ActName;
}

/** Every screen, in groups, in the order of the day's work. */
export const SCREENS: { group: string; screens: Screen[] }[] = [
  { group: 'Stories', screens: [{ name: 'Board', path: '/admin/', act: 'desk.open' }] },
  { group: 'Paper', screens: [{ name: 'Media', path: '/admin/media/', act: 'media.read' }] },
  {
    group: 'House',
    screens: [
      { name: 'Users', path: '/admin/users/', act: 'users.read' },
      { name: 'Audit log', path: '/admin/audit/', act: 'audit.read' },
      { name: 'My account', path: '/admin/account/', act: 'self.edit' },
    ],
  },
];
