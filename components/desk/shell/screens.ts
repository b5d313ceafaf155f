import type { ActName } from '#lib/access/permissions.ts';

/** A screen of the desk as its navigation names it, for those who have the right to it. */
export interface Screen {
  name: string;
  path: string;
  act: ActName;
}

/** Every screen, in groups, in the order of the day's work. */
export const SCREENS: { group: string; screens: Screen[] }[] = [
  {
    group: 'Stories',
    screens: [
      { name: 'Board', path: '/admin/', act: 'desk.open' },
      { name: 'Wire', path: '/admin/wire/', act: 'wire.read' },
    ],
  },
  {
    group: 'The paper',
    screens: [
      { name: 'Fronts', path: '/admin/fronts/', act: 'front.arrange' },
      { name: 'Breaking', path: '/admin/breaking/', act: 'breaking.set' },
      { name: 'Special reports', path: '/admin/reports/', act: 'report.edit' },
      { name: 'Media', path: '/admin/media/', act: 'media.read' },
      { name: 'Sections', path: '/admin/sections/', act: 'section.edit' },
      { name: 'Pages', path: '/admin/pages/', act: 'page.edit' },
    ],
  },
  {
    group: 'Names and addresses',
    screens: [
      { name: 'People', path: '/admin/people/', act: 'person.edit' },
      { name: 'Agencies', path: '/admin/agencies/', act: 'agency.edit' },
      { name: 'Topics', path: '/admin/topics/', act: 'topic.create' },
      { name: 'Redirects', path: '/admin/redirects/', act: 'redirect.edit' },
    ],
  },
  {
    group: 'House',
    screens: [
      { name: 'Letters', path: '/admin/letters/', act: 'messages.read' },
      { name: 'Announcements', path: '/admin/announcements/', act: 'announcements.read' },
      { name: 'Users', path: '/admin/users/', act: 'users.read' },
      { name: 'Tokens', path: '/admin/tokens/', act: 'api.tokens' },
      { name: 'Webhooks', path: '/admin/webhooks/', act: 'api.webhooks' },
      { name: 'Audit log', path: '/admin/audit/', act: 'audit.read' },
      { name: 'Settings', path: '/admin/settings/', act: 'settings.edit' },
      { name: 'My account', path: '/admin/account/', act: 'self.edit' },
    ],
  },
];
