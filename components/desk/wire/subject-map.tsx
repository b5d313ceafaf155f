'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { StrangeSubject } from '#lib/desk/map-subjects.ts';
import { FormDialog } from '../curation/form-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface SubjectMapProps {
  subjects: {
    mapped: readonly { scheme: string; code: string; topic: string }[];
    strange: readonly StrangeSubject[];
  };
  acts: {
    map: (input: unknown) => Promise<Outcome<void>>;
    unmap: (input: unknown) => Promise<Outcome<void>>;
  };
}

interface Asked {
  scheme: string;
  code: string;
  topic: string;
}

/** Which of our topics the subjects of agencies are, and those that came of late and are none. */
export function SubjectMap({ subjects: { mapped, strange }, acts }: SubjectMapProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mapping = useDeskAction(acts.map);
  const forgetting = useDeskAction(acts.unmap);
  return (
    <section aria-labelledby="subject-map" className="mt-10 space-y-3">
      <h2 id="subject-map" className="text-title font-semibold">
        Subjects
      </h2>
      <p className="max-w-measure text-small text-muted">
        Agencies say by codes what a story is about. Here is which topic of ours each one is, from the next item on.
      </p>
      <Button onPress={() => setAsked({ scheme: 'medtop', code: '', topic: '' })}>Add a subject</Button>
      {forgetting.fault && <Notice tone="alert">{forgetting.fault}</Notice>}
      {mapped.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {mapped.map(({ scheme, code, topic }) => (
            <li key={`${scheme} ${code}`} className="flex flex-wrap items-center gap-x-4 text-small">
              <span className="min-w-0 flex-1 break-all">
                {scheme}:{code} <span className="text-muted">→</span> <strong className="font-semibold">{topic}</strong>
              </span>
              <Button
                look="quiet"
                aria-label={`Edit ${scheme}:${code}`}
                onPress={() => setAsked({ scheme, code, topic })}
              >
                Edit
              </Button>
              <Button
                look="quiet"
                aria-label={`Forget ${scheme}:${code}`}
                onPress={async () => {
                  await forgetting.send({ scheme, code });
                  router.refresh();
                }}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
      {strange.length > 0 && (
        <>
          <h3 className="text-small font-semibold">In the last week, and no topic of ours</h3>
          <ul className="flex flex-wrap gap-2">
            {strange.map(({ scheme, code, name, many }) => (
              <li key={`${scheme} ${code}`}>
                <Button onPress={() => setAsked({ scheme, code, topic: name ?? '' })}>
                  {name ?? `${scheme}:${code}`} <span className="text-muted">{many}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {asked && (
        <FormDialog
          title="Which topic it is"
          does="Save"
          busy={mapping.busy}
          fault={mapping.fault}
          onClose={() => setAsked(null)}
          onSubmit={async (fields) => {
            if (!(await mapping.send(fields)).ok) return;
            setAsked(null);
            router.refresh();
          }}
        >
          <TextField
            label="Scheme"
            name="scheme"
            defaultValue={asked.scheme}
            hint="medtop, subj, category, or the sender’s own"
            fault={mapping.faults.scheme}
          />
          <TextField
            label="Code"
            name="code"
            defaultValue={asked.code}
            fault={mapping.faults.code}
            autoFocus={!asked.code}
          />
          <TextField
            label="Our topic"
            name="topic"
            defaultValue={asked.topic}
            hint="One that is not there is made"
            fault={mapping.faults.topic}
            autoFocus={asked.code !== ''}
          />
        </FormDialog>
      )}
    </section>
  );
}
