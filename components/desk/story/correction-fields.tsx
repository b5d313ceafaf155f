'use client';
import { CORRECTION_KINDS, type CorrectionKind, type SaidCorrection } from '#lib/news/corrections.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

const NAMES: Record<CorrectionKind, string> = {
  correction: 'Correction: it was wrong',
  clarification: 'Clarification: it could be misread',
  update: 'Update: there is more to say',
};

interface Props {
  value: SaidCorrection;
  onChange: (value: SaidCorrection) => void;
}

/** What readers are told about a change: on the story, among the corrections and in their feed. */
export function CorrectionFields({ value, onChange }: Props) {
  return (
    <div className="space-y-3">
      <Select
        label="What is it?"
        value={value.kind}
        options={CORRECTION_KINDS.map((kind) => ({ value: kind, name: NAMES[kind] }))}
        onChange={(kind) =>
          onChange({ ...value, kind: CORRECTION_KINDS.find((known) => known === kind) ?? 'correction' })
        }
      />
      <TextField
        label="What was wrong"
        hint="Leave it empty where it is not worth repeating."
        rows={2}
        value={value.wrong ?? ''}
        onChange={(wrong) => onChange({ ...value, wrong: wrong.trim() ? wrong : null })}
      />
      <TextField
        label="What is right"
        hint="In a sentence that stands alone; readers see it above the story."
        rows={2}
        value={value.right}
        onChange={(right) => onChange({ ...value, right })}
      />
    </div>
  );
}

export const NO_CORRECTION: SaidCorrection = { kind: 'correction', wrong: null, right: '' };
