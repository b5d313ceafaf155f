import { type Acting, whoActs } from '../platform/acting.ts';
import { Problem } from '../platform/problem.ts';
import { processWide } from '../platform/process-wide.ts';
import { receiveArrived } from './receive-arrived.ts';
import type { Arrived, ArrivedReport, Receive } from './sources/receive.ts';
import { UnknownFormat } from './sources/unknown-format.ts';

/** What receiving came to, in a form that goes from one thread, and one bundle, to another. */
export type Received = { report: ArrivedReport } | { problem: string; unknown: boolean };

/** Receives what arrives beside everything else the process does, as somebody's act. */
export type WireLane = (arrived: Arrived, who: Acting) => Promise<Received>;

/** The lane of this process, when one was opened (wire-lane.ts): Next's copy of this module finds it too. */
export const wireLane = processWide<{ open: WireLane | null }>('wire-lane', () => ({ open: null }));

/** Receives what has arrived (see `receiveArrived`): on a thread of its own in the server, otherwise here. */
export const receiveBeside: Receive = async (arrived) => {
  if (!wireLane.open) return receiveArrived(arrived);
  const received = await wireLane.open(arrived, whoActs());
  if ('report' in received) return received.report;
  throw received.unknown ? new UnknownFormat(received.problem) : new Problem(received.problem);
};

/** The same answer from `receive`, with what a person can mend as a value. Throws anything else. */
export async function received(report: Promise<ArrivedReport>): Promise<Received> {
  try {
    return { report: await report };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message, unknown: error instanceof UnknownFormat };
    throw error;
  }
}
