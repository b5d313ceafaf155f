'use client';
import { Ask, type AskProps } from './ask.tsx';
import type { GateAnswer, PublishedNews } from './story-view.ts';
import { useGate } from './use-gate.tsx';

/** Gives a story to readers. */
export function AskPublish(props: AskProps) {
  const { story } = props;
  const gate = useGate();
  function settled(answer: GateAnswer<PublishedNews>): boolean {
    if (!gate.passed(answer) || !answer.done) return false;
    const { paths, took } = answer.news;
    void seenByReaders(story.path).then((waited) => props.onPublished({ paths, took: took + waited }));
    return true;
  }
  return (
    <Ask
      {...props}
      title={story.standing.state === 'live' ? 'Publish the change' : 'Publish'}
      does={gate.hasSpoken ? 'Publish all the same' : 'Publish'}
      act={props.acts.publish}
      input={() => ({ id: story.id, seenVersion: props.seenVersion(), ...gate.answers })}
      settled={settled}
      autoFocus
      said=""
    >
      {!gate.hasSpoken && <p className="text-small">Readers, feeds and search have it in the next second.</p>}
      {gate.shown}
    </Ask>
  );
}

/** Asks for the page as a reader would. Resolves to how long the answer took (ms). */
async function seenByReaders(path: string): Promise<number> {
  const began = performance.now();
  await fetch(path, { cache: 'no-store', credentials: 'omit' }).then((page) => page.text());
  return Math.round(performance.now() - began);
}
