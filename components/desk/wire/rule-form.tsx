'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { Rehearsal } from '#lib/desk/rehearse-rules.ts';
import { KIND_RECORDS, KINDS } from '#lib/news/kinds.ts';
import { BLANK_FITS, type WireRule } from '#lib/news/wire-rules.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { BYLINES, DESTINATIONS, KILLS, ruleFromFields } from './rule-words.ts';

interface RuleFormProps {
  /** Null for a new one. */
  rule: WireRule | null;
  sections: readonly { path: string; name: string }[];
  acts: {
    add: (input: unknown) => Promise<Outcome<number>>;
    edit: (input: unknown) => Promise<Outcome<void>>;
    rehearse: (input: unknown) => Promise<Outcome<Rehearsal>>;
  };
  onClose: () => void;
}

const named = (words: Record<string, string>) => Object.entries(words).map(([value, name]) => ({ value, name }));
const URGENCIES = Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), name: String(at + 1) }));

/** What is said below the fields; what is wrong with the name stands at the name. */
function faultOf({ fault, faults }: { fault: string | null; faults: Record<string, string> }): string | null {
  return faults.fits ?? faults.does ?? (faults.name ? null : fault);
}

/** What a rule asks for and what it does, with what it would have done in the last day. */
export function RuleForm({ rule, sections, acts, onClose }: RuleFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const saving = useDeskAction<unknown>(rule ? acts.edit : acts.add);
  const trying = useDeskAction(acts.rehearse);
  const fits = rule?.fits ?? BLANK_FITS;
  const does = rule?.does;
  function written() {
    const fields = new FormData(form.current ?? undefined);
    const texts = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
    return { ...ruleFromFields(texts), active: rule?.active ?? true };
  }
  async function rehearse() {
    const { name, ...rest } = written();
    const outcome = await trying.send({ rule: { ...rest, name: name || 'This rule', id: rule?.id ?? null } });
    if (outcome.ok) setRehearsal(outcome.value);
  }
  async function save() {
    const outcome = await saving.send(rule ? { ...written(), id: rule.id, version: rule.version } : written());
    if (!outcome.ok) return;
    say(rule ? 'The rule is changed.' : 'The rule is added, as the last one.');
    onClose();
    router.refresh();
  }
  const fault = faultOf(saving) ?? faultOf(trying);
  const lists = [
    ['providers', 'Senders', fits.providers, 'Parted by commas: dpa, afp'],
    ['subjects', 'Subjects', fits.subjects, 'medtop:04000000 stands for all that begins so; or a name'],
    ['languages', 'Languages', fits.languages, 'zh stands for all of Chinese'],
    ['words', 'Words in headline or slugline', fits.words, 'Words or phrases, parted by commas'],
  ] as const;
  return (
    <Dialog wide title={rule ? rule.name : 'A new rule'} isOpen onClose={onClose}>
      <form
        ref={form}
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          name="name"
          defaultValue={rule?.name ?? ''}
          fault={saving.faults.name ?? trying.faults.name}
          autoFocus
        />
        <fieldset className="grid gap-3 border border-rule p-3 tablet:grid-cols-2">
          <legend className="px-1 text-note font-semibold">Which items (what is empty asks for nothing)</legend>
          {lists.map(([name, label, value, hint]) => (
            <TextField key={name} label={label} name={name} defaultValue={value.join(', ')} hint={hint} />
          ))}
          <TextField
            label="Section asked for"
            name="asks"
            defaultValue={fits.section ?? ''}
            hint="Our path, or the sender’s name for it"
          />
          <div className="grid grid-cols-2 gap-3">
            <Select
              label="Urgency from"
              name="urgencyFrom"
              none="Any"
              options={URGENCIES}
              defaultValue={String(fits.urgencyFrom ?? '')}
            />
            <Select
              label="to"
              name="urgencyTo"
              none="Any"
              options={URGENCIES}
              defaultValue={String(fits.urgencyTo ?? '')}
            />
          </div>
        </fieldset>
        <fieldset className="grid gap-3 border border-rule p-3 tablet:grid-cols-2">
          <legend className="px-1 text-note font-semibold">What is done with them</legend>
          <Select
            label="Where they go"
            name="destination"
            options={named(DESTINATIONS)}
            defaultValue={does?.destination ?? 'draft'}
          />
          <Select
            label="Section"
            name="section"
            none="What the item asks for"
            options={sections.map(({ path, name }) => ({ value: path, name: `${name} (${path})` }))}
            defaultValue={does?.section ?? ''}
          />
          <Select
            label="Kind"
            name="kind"
            none="As it is"
            options={KINDS.map((kind) => ({ value: kind, name: KIND_RECORDS[kind].label ?? kind }))}
            defaultValue={does?.kind ?? ''}
          />
          <Select label="Who signs" name="byline" options={named(BYLINES)} defaultValue={does?.byline ?? 'keep'} />
          <Select
            label="Kills are carried out"
            name="kill"
            options={named(KILLS)}
            defaultValue={does?.kill ?? 'confirm'}
          />
        </fieldset>
        {fault && <Notice tone="alert">{fault}</Notice>}
        {rehearsal && <RehearsalView rehearsal={rehearsal} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={() => void rehearse()} isDisabled={trying.busy}>
            Dry run
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look="main" isDisabled={saving.busy}>
            {rule ? 'Save' : 'Add'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
