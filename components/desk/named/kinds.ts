/** What people, topics and agencies are called on their screens, and what is said before they are merged or removed. */
export const NAMED_WORDS = {
  person: {
    title: 'People',
    about: 'Who signs stories, and what their pages say of them.',
    add: 'Add somebody',
    isNew: 'Somebody new',
    find: 'Find somebody',
    none: 'Nobody yet. The first story that is signed adds who signed it.',
    notFound: 'Nobody is called so.',
    path: '/author/',
    merges:
      'All that the one signed will be of the other, also what comes in later under this name; the address of the one will lead there. Stories keep the names they were printed with.',
  },
  topic: {
    title: 'Topics',
    about: 'What stories are about. A story that names a new one adds it.',
    add: 'Add a topic',
    isNew: 'A new topic',
    find: 'Find by name',
    none: 'No topics yet. The first story that names one adds it, or you do.',
    notFound: 'Nothing is called so.',
    path: '/topic/',
    merges: 'Stories about it will be about the other one, also those that name it later; its address will lead there.',
  },
  agency: {
    title: 'Agencies',
    about: 'Who else signs stories; offered where bylines are written.',
    add: 'Add an agency',
    isNew: 'A new agency',
    find: 'Find by name',
    none: 'No agencies yet. The first story from one adds it, or you do.',
    notFound: 'Nothing is called so.',
    path: null,
    merges: 'What comes in under this name will be from the other one. Printed stories keep the name they have.',
  },
} as const;

export type NamedKind = keyof typeof NAMED_WORDS;

/** A row of their lists; topics have a name and an address only, and of agencies stories are not counted. */
export interface NamedLine {
  id: number;
  /** The version of these words, which a write over them names. */
  seen: string;
  name: string;
  slug: string;
  nameZh?: string | null;
  title?: string | null;
  bio?: string | null;
  stories?: number;
}
