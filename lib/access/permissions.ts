import { isAtLeast, type Role } from '../news/roles.ts';
import type { StoryState } from '../news/workflow.ts';

/** Somebody who is signed in. `sections` are paths; a department stands for all that is in it. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  sections: 'every' | readonly string[];
}

/** What an act is about, as far as rights depend on it. */
export interface Place {
  /** Paths of the sections it touches; rights must reach over all of them. None: it belongs to no section. */
  sections?: readonly string[];
  /** Where the story stands. */
  state?: StoryState;
  /** Who began it, and who is to go on with it: reporters have rights over what is their own. */
  ownerId?: string | null;
  assigneeId?: string | null;
}

interface Rule {
  /** From which role on. */
  least: Role;
  /** From which role on for what one began oneself; then in `ownStates` only, where they are given. */
  own?: Role;
  ownStates?: readonly StoryState[];
  /** In which states of the story, whoever it is. */
  states?: readonly StoryState[];
  /** Whether it is for those alone whose rights reach over every section. */
  everySection?: true;
  /** Whether the password or a passkey is asked for again when it was shown long ago. */
  dangerous?: true;
}

const UNPUBLISHED: readonly StoryState[] = ['draft', 'in-review', 'approved', 'scheduled'];

/** The one table of rights: every check on the server and everything a screen offers comes from it. */
export const PERMISSIONS = {
  'desk.open': { least: 'reporter' },
  'self.edit': { least: 'reporter' },
  'self.secure': { least: 'reporter', dangerous: true },

  'story.create': { least: 'reporter' },
  'story.read': { least: 'editor', own: 'reporter' },
  'story.revise': { least: 'editor', own: 'reporter', ownStates: ['draft'] },
  'story.submit': { least: 'editor', own: 'reporter', states: ['draft', 'live', 'withdrawn'] },
  'story.send-back': { least: 'editor', states: ['in-review', 'approved', 'scheduled'] },
  'story.approve': { least: 'editor', states: UNPUBLISHED },
  'story.schedule': { least: 'editor', states: ['approved', 'scheduled', 'live', 'withdrawn'] },
  'story.publish': { least: 'editor', states: ['draft', 'in-review', 'approved', 'scheduled', 'live', 'withdrawn'] },
  'story.embargo': { least: 'editor', states: UNPUBLISHED },
  'story.correct': { least: 'editor', states: ['live'] },
  'story.withdraw': { least: 'chief', states: ['live'] },
  'story.take-down': { least: 'chief', states: ['live', 'withdrawn'], dangerous: true },
  'story.bring-back': { least: 'chief', states: ['withdrawn', 'taken-down'] },
  'story.assign': { least: 'editor' },
  'story.move': { least: 'editor', own: 'reporter', ownStates: ['draft'] },
  'story.discard': { least: 'editor' },
  'story.trash': { least: 'editor', own: 'reporter', ownStates: ['draft'], states: UNPUBLISHED },
  'story.restore': { least: 'editor', own: 'reporter' },
  'story.comment': { least: 'editor', own: 'reporter' },
  'story.share-preview': { least: 'editor', own: 'reporter' },

  'front.arrange': { least: 'editor' },
  'breaking.set': { least: 'chief', everySection: true },
  'report.edit': { least: 'editor', everySection: true },
  'report.place': { least: 'editor' },
  'section.edit': { least: 'chief' },
  'person.edit': { least: 'editor' },
  'person.merge': { least: 'editor', everySection: true },
  'agency.edit': { least: 'editor' },
  'agency.merge': { least: 'editor', everySection: true },
  'topic.create': { least: 'editor' },
  'topic.edit': { least: 'editor' },
  'topic.merge': { least: 'chief', everySection: true },
  'page.edit': { least: 'chief', everySection: true },
  'redirect.edit': { least: 'chief', everySection: true },
  'settings.edit': { least: 'owner', dangerous: true },

  'media.read': { least: 'reporter' },
  'media.upload': { least: 'reporter' },
  'media.edit': { least: 'editor', own: 'reporter' },
  'media.remove': { least: 'chief' },

  'wire.read': { least: 'reporter' },
  'wire.take': { least: 'reporter' },
  'wire.spike': { least: 'editor' },
  'wire.decide': { least: 'editor' },
  'wire.rules': { least: 'chief', everySection: true },
  'wire.sources': { least: 'owner', dangerous: true },
  'wire.retry': { least: 'editor' },
  'api.tokens': { least: 'owner', dangerous: true },
  'api.webhooks': { least: 'owner', dangerous: true },

  'messages.read': { least: 'editor', everySection: true },
  'messages.forget': { least: 'chief', everySection: true },
  'announcements.read': { least: 'editor' },

  'users.read': { least: 'chief' },
  'users.invite': { least: 'owner', dangerous: true },
  'users.change': { least: 'owner', dangerous: true },
  'users.suspend': { least: 'owner', dangerous: true },
  'audit.read': { least: 'chief' },
  'audit.export': { least: 'owner' },
} as const satisfies Record<string, Rule>;

export type ActName = keyof typeof PERMISSIONS;

/** Whether a person may do something, there. */
export function may(actor: Actor, act: ActName, place: Place = {}): boolean {
  const rule: Rule = PERMISSIONS[act];
  if (rule.everySection && actor.sections !== 'every') return false;
  if (rule.states && place.state && !rule.states.includes(place.state)) return false;
  const owns = place.ownerId === actor.id || place.assigneeId === actor.id;
  const asOwner =
    owns &&
    rule.own !== undefined &&
    isAtLeast(actor.role, rule.own) &&
    (!rule.ownStates || (place.state !== undefined && rule.ownStates.includes(place.state)));
  if (asOwner) return true;
  return isAtLeast(actor.role, rule.least) && reaches(actor, place.sections ?? []);
}

/** How far a role reaches in an act: everywhere it has sections, over what is its own, or not at all. */
export type Reach = 'all' | 'own' | 'none';

/** What the table says of a role and an act, for showing it. */
export function reachOf(role: Role, act: ActName): Reach {
  const rule: Rule = PERMISSIONS[act];
  if (isAtLeast(role, rule.least)) return 'all';
  return rule.own !== undefined && isAtLeast(role, rule.own) ? 'own' : 'none';
}

/** Whether a person may do something at any place at all: who may not is told so before anything else is looked at. */
export function mayAnywhere(actor: Actor, act: ActName): boolean {
  const rule: Rule = PERMISSIONS[act];
  return reachOf(actor.role, act) !== 'none' && (!rule.everySection || actor.sections === 'every');
}

/** What else the table asks for: rights over every section, states of the story, the password again. */
export function conditionsOf(act: ActName): { everySection: boolean; dangerous: boolean; states: StoryState[] } {
  const rule: Rule = PERMISSIONS[act];
  return {
    everySection: rule.everySection ?? false,
    dangerous: rule.dangerous ?? false,
    states: [...(rule.states ?? [])],
  };
}

/** Whether an act asks for the password again when it was shown long ago. */
export function isDangerous(act: ActName): boolean {
  const rule: Rule = PERMISSIONS[act];
  return rule.dangerous ?? false;
}

/** Whether a person's rights reach over all of these sections. */
export function reaches({ sections }: Actor, paths: readonly string[]): boolean {
  if (sections === 'every') return true;
  return paths.every((path) => sections.some((mine) => path === mine || path.startsWith(`${mine}/`)));
}
