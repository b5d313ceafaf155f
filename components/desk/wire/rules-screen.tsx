'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { Rehearsal } from '#lib/desk/rehearse-rules.ts';
import type { WireRule } from '#lib/news/wire-rules.ts';
import { OrderList } from '../curation/order-list.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { RuleForm } from './rule-form.tsx';
import { doesInWords, fitsInWords } from './rule-words.ts';

type Act<Result> = (input: unknown) => Promise<Outcome<Result>>;

interface RulesScreenProps {
  rules: readonly WireRule[];
  sections: readonly { path: string; name: string }[];
  acts: {
    add: Act<number>;
    edit: Act<void>;
    turn: Act<void>;
    remove: Act<void>;
    order: Act<void>;
    rehearse: Act<Rehearsal>;
  };
}

/** The rules of the wire in their order, and what they would have done in the last day. */
export function RulesScreen({ rules, sections, acts }: RulesScreenProps) {
  const router = useRouter();
  const [edited, setEdited] = useState<WireRule | 'new' | null>(null);
  const [removed, setRemoved] = useState<WireRule | null>(null);
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const turning = useDeskAction(acts.turn);
  const removing = useDeskAction(acts.remove);
  const ordering = useDeskAction(acts.order);
  const trying = useDeskAction(acts.rehearse);
  async function then(outcome: Promise<Outcome<void>>, said: string) {
    if ((await outcome).ok && said) say(said);
    router.refresh();
  }
  async function rehearse() {
    const outcome = await trying.send({ rule: null });
    if (outcome.ok) setRehearsal(outcome.value);
  }
  const fault = turning.fault ?? removing.fault ?? ordering.fault ?? trying.fault;
  return (
    <section aria-label="Rules" className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setEdited('new')}>Add a rule</Button>
        <Button onPress={() => void rehearse()} isDisabled={trying.busy}>
          Dry run against the last day
        </Button>
      </div>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <OrderList
        label="Rules"
        rows={rules.map((rule) => ({ key: String(rule.id), name: rule.name, rule }))}
        onOrder={(keys) =>
          void then(ordering.send({ ids: keys.map(Number) }), 'The rules are asked in this order now.')
        }
        empty="No rules yet. Without one, what sources bring waits in the list, and what is filed by hand becomes a draft."
      >
        {({ rule }) => (
          <span className="flex flex-wrap items-center justify-end gap-2 py-1">
            <span className={`max-w-measure text-note ${rule.active ? '' : 'text-muted line-through'}`}>
              {fitsInWords(rule.fits)}: {doesInWords(rule.does)}
            </span>
            <Button
              look="quiet"
              aria-label={`Turn ${rule.active ? 'off' : 'on'} ${rule.name}`}
              onPress={() => void then(turning.send({ id: rule.id, version: rule.version, active: !rule.active }), '')}
            >
              Turn {rule.active ? 'off' : 'on'}
            </Button>
            <Button look="quiet" aria-label={`Edit ${rule.name}`} onPress={() => setEdited(rule)}>
              Edit
            </Button>
            <Button look="quiet" aria-label={`Remove ${rule.name}`} onPress={() => setRemoved(rule)}>
              Remove
            </Button>
          </span>
        )}
      </OrderList>
      {rehearsal && <RehearsalView rehearsal={rehearsal} />}
      {edited && (
        <RuleForm
          rule={edited === 'new' ? null : edited}
          sections={sections}
          acts={acts}
          onClose={() => setEdited(null)}
        />
      )}
      <Question
        title={`Remove ${removed?.name}?`}
        does="Remove"
        isOpen={removed !== null}
        isBusy={removing.busy}
        onClose={() => setRemoved(null)}
        onYes={() => {
          const rule = removed;
          setRemoved(null);
          if (rule) void then(removing.send({ id: rule.id, version: rule.version }), `${rule.name} is removed.`);
        }}
      >
        What it fitted goes where the rules below it say, from the next item on. Stories stay where they are.
      </Question>
    </section>
  );
}
