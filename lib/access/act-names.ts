import type { ActName } from './permissions.ts';

/** What the audit log writes beside the acts of the permission table. */
const OTHER_WORDS = {
  'session.begin': 'signed in',
  'session.refuse': 'was not let in',
  'session.end': 'signed out',
} as const;

/** What everybody may do with a right, in words that stand after "may". */
export const ACT_NAMES: Record<ActName, string> = {
  'desk.open': 'come to the desk',
  'self.edit': 'change their own name and sessions',
  'self.secure': 'change their own password, passkeys and codes',
  'story.create': 'begin a story',
  'story.read': 'read a story',
  'story.revise': 'write in a story',
  'story.submit': 'hand a story in',
  'story.send-back': 'send a story back',
  'story.approve': 'approve a story',
  'story.schedule': 'schedule a story',
  'story.publish': 'publish a story',
  'story.embargo': 'set an embargo',
  'story.correct': 'correct a live story',
  'story.withdraw': 'withdraw a story',
  'story.take-down': 'take a story down for legal reasons',
  'story.bring-back': 'bring a story back',
  'story.assign': 'give a story to somebody',
  'story.move': 'move a story to another section',
  'story.discard': 'throw the changes of a story away',
  'story.trash': 'put a story in the trash',
  'story.restore': 'take a story out of the trash',
  'story.comment': 'comment on a story',
  'story.share-preview': 'share a preview',
  'front.arrange': 'arrange a front',
  'breaking.set': 'set the breaking banner',
  'report.edit': 'edit a special report',
  'report.place': 'put a story into a special report',
  'section.edit': 'edit a section',
  'person.edit': 'edit a person',
  'person.merge': 'merge people',
  'agency.edit': 'edit an agency',
  'agency.merge': 'merge agencies',
  'topic.create': 'make a topic',
  'topic.edit': 'edit a topic',
  'topic.merge': 'merge topics',
  'page.edit': 'edit a standing page',
  'redirect.edit': 'edit redirects',
  'settings.edit': 'change the settings of the paper',
  'media.read': 'look at the library',
  'media.upload': 'upload pictures and films',
  'media.edit': 'describe and crop pictures',
  'media.remove': 'remove pictures',
  'wire.read': 'look at the wire',
  'wire.take': 'take a story from the wire',
  'wire.spike': 'spike what came over the wire',
  'wire.decide': 'decide on what the wire proposes for a story',
  'wire.rules': 'change the rules of the wire',
  'wire.sources': 'change the sources of the wire',
  'wire.retry': 'try again what the wire could not read',
  'api.tokens': 'make and take back tokens of other programs',
  'api.webhooks': 'change who is told of what readers get',
  'messages.read': 'read letters',
  'messages.forget': 'remove letters',
  'announcements.read': 'see what hubs were told',
  'users.read': 'see who may come in',
  'users.invite': 'invite people',
  'users.change': 'change roles and rights',
  'users.suspend': 'suspend people',
  'audit.read': 'read the audit log',
  'audit.export': 'take the audit log away',
};

/** A word of the audit log. */
export type AuditWord = ActName | keyof typeof OTHER_WORDS;

/** Every word that the audit log may hold, with what it means. */
export const AUDIT_WORDS: Record<AuditWord, string> = { ...ACT_NAMES, ...OTHER_WORDS };

/** What acts are about, as the audit log writes it, in words; what is not among them is in words already. */
export const SUBJECT_NAMES: Readonly<Record<string, string>> = {
  ...{ media: 'picture or film', message: 'letter', quarantine: 'what could not be read', subject: 'subject' },
  ...{ subjects: 'subjects', token: 'token', wire: 'item of the wire', 'wire-rule': 'rule of the wire' },
  ...{ 'wire-source': 'source of the wire', report: 'special report', page: 'standing page', breaking: 'banner' },
  ...{
    session: 'signing in and out',
    self: 'own account',
    users: 'users',
    api: 'tokens and webhooks',
    desk: 'the desk',
  },
  ...{ messages: 'letters', announcements: 'announcements' },
};
