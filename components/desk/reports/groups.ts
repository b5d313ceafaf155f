/** A group of a special report while it is arranged; its key stays while it moves. */
export interface EditedGroup {
  key: string;
  title: string | null;
  storyIds: readonly number[];
}

export type Groups = readonly EditedGroup[];

/** The groups of a report with keys; one that has none gets one to begin with. */
export function editedGroups(groups: readonly { title: string | null; storyIds: readonly number[] }[]): Groups {
  const all = groups.length > 0 ? groups : [{ title: null, storyIds: [] }];
  return all.map((group, at) => ({ ...group, key: `g${at}` }));
}

/** Puts a story at a place of a group, and takes it from wherever it stood. A place behind the last is the end. */
export function place(groups: Groups, key: string, at: number, storyId: number): Groups {
  const target = groups.find((group) => group.key === key);
  const was = target?.storyIds.indexOf(storyId) ?? -1;
  const shifted = was !== -1 && was < at ? at - 1 : at;
  return groups.map((group) => {
    const left = group.storyIds.filter((id) => id !== storyId);
    return { ...group, storyIds: group.key === key ? left.toSpliced(shifted, 0, storyId) : left };
  });
}

/** Takes a story out of the report. */
export function takeOut(groups: Groups, storyId: number): Groups {
  return groups.map((group) => ({ ...group, storyIds: group.storyIds.filter((id) => id !== storyId) }));
}

/** Adds an empty group below the others. */
export function addGroup(groups: Groups): Groups {
  const last = Math.max(-1, ...groups.map(({ key }) => Number(key.slice(1))));
  return [...groups, { key: `g${last + 1}`, title: null, storyIds: [] }];
}

/** Moves a group up (-1) or down (1). */
export function shiftGroup(groups: Groups, key: string, by: -1 | 1): Groups {
  const from = groups.findIndex((group) => group.key === key);
  const [one, other] = [groups[from], groups[from + by]];
  return one && other ? groups.with(from, other).with(from + by, one) : groups;
}
