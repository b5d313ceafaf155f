'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WireCount, WireLine, WireMark } from '#lib/news/wire-view.ts';
import { orUnreachable } from '../ui/unreachable.ts';
import type { WireActs, WireView } from './wire-acts.ts';

/** How often an open list asks what is new (ms). */
const LOOK = 4000;
const MOST_ASKED = 300;

/** The list of the wire as it is shown, and how it goes on. */
export interface WireList {
  lines: readonly WireLine[];
  hasMore: boolean;
  /** How many items are new and not shown yet. */
  fresh: number;
  counts: readonly WireCount[];
  /** How many proposals wait that did not when they were last shown. */
  proposals: number;
  /** Why the list is not looked after; null while it is. */
  fault: string | null;
  /** The new proposals are shown. */
  seeProposals: () => void;
  showFresh: () => Promise<void>;
  showMore: () => Promise<void>;
  /** What became of an item here, before the server says so. */
  change: (ids: readonly number[], change: Partial<WireLine>) => void;
}

const markOf = (line: WireLine | undefined): WireMark | null => (line ? { at: line.changedAt, id: line.id } : null);

/**
 * Keeps a list while it is looked at. What is new is counted and shown when somebody asks for it, so that nothing moves
 * under their hands; what is shown is told anew in its place.
 */
export function useWireList(view: WireView, acts: Pick<WireActs, 'lines' | 'news'>): WireList {
  const [lines, setLines] = useState<readonly WireLine[]>(view.lines);
  const [next, setNext] = useState(view.next);
  const [fresh, setFresh] = useState(0);
  const [counts, setCounts] = useState<readonly WireCount[]>(view.counts);
  const [proposals, setProposals] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const { filter } = view;
  const proposedAt = view.proposals.newestAt;
  // The mark of the newest line that the server gave; a line that is told anew does not move it.
  const top = useRef(markOf(view.lines[0]));
  const now = useRef(lines);
  now.current = lines;

  const change = useCallback((ids: readonly number[], changed: Partial<WireLine>) => {
    setLines((all) => all.map((line) => (ids.includes(line.id) ? { ...line, ...changed } : line)));
  }, []);

  useEffect(() => {
    let current = true;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const shown = now.current.slice(0, MOST_ASKED).map(({ id }) => id);
      const outcome = await orUnreachable(acts.news({ filter, top: top.current, shown, proposedAt }));
      if (!current) return;
      setFault(outcome.ok ? null : outcome.message);
      if (!outcome.ok) return;
      const anew = new Map(outcome.value.lines.map((line) => [line.id, line]));
      setLines((all) => all.map((line) => anew.get(line.id) ?? line));
      setFresh(outcome.value.fresh);
      setCounts(outcome.value.counts);
      setProposals(outcome.value.proposals);
    };
    const timer = setInterval(() => void look(), LOOK);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [acts, filter, proposedAt]);

  const showFresh = useCallback(async () => {
    const outcome = await orUnreachable(acts.lines({ filter, after: null }));
    if (!outcome.ok) return setFault(outcome.message);
    top.current = markOf(outcome.value.lines[0]) ?? top.current;
    setLines(outcome.value.lines);
    setNext(outcome.value.next);
    setFresh(0);
  }, [acts, filter]);

  const showMore = useCallback(async () => {
    if (!next) return;
    const outcome = await orUnreachable(acts.lines({ filter, after: next }));
    if (!outcome.ok) return setFault(outcome.message);
    setLines((all) => [...all, ...outcome.value.lines.filter(({ id }) => !all.some((line) => line.id === id))]);
    setNext(outcome.value.next);
  }, [acts, filter, next]);

  const seeProposals = useCallback(() => setProposals(0), []);
  return { lines, hasMore: next !== null, fresh, counts, proposals, fault, seeProposals, showFresh, showMore, change };
}
