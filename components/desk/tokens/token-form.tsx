'use client';
import { useState } from 'react';
import type { MadeToken } from '#lib/access/api-tokens.ts';
import type { Outcome } from '#lib/access/outcome.ts';
import { API_SCOPES, type ApiScope, SCOPE_NAMES } from '#lib/news/api-scopes.ts';
import { FormDialog } from '../curation/form-dialog.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { FAULT, TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

const LIFETIMES = [
  { value: '30', name: '30 days' },
  { value: '90', name: '90 days' },
  { value: '365', name: 'a year' },
  { value: '0', name: 'until it is taken back' },
];

interface TokenFormProps {
  make: (input: unknown) => Promise<Outcome<MadeToken>>;
  onClose: () => void;
  onMade: (made: MadeToken) => void;
}

/** Which program a token is for, what it opens and for how long. */
export function TokenForm({ make, onClose, onMade }: TokenFormProps) {
  const { send, busy, fault, faults } = useDeskAction(make);
  const [scopes, setScopes] = useState<readonly ApiScope[]>(API_SCOPES);
  async function save({ name = '', days = '' }: Record<string, string>) {
    const outcome = await send({ name, days, scopes });
    if (outcome.ok) onMade(outcome.value);
  }
  return (
    <FormDialog title="A token" does="Make it" busy={busy} fault={fault} onClose={onClose} onSubmit={save}>
      <TextField label="Name" name="name" fault={faults.name} hint="The program that it is for." autoFocus />
      <fieldset className="space-y-1">
        <legend className="text-note font-medium">It may</legend>
        {API_SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            isSelected={scopes.includes(scope)}
            onChange={(on) => setScopes(API_SCOPES.filter((one) => (one === scope ? on : scopes.includes(one))))}
          >
            {`${SCOPE_NAMES[scope]} (${scope})`}
          </Checkbox>
        ))}
        {faults.scopes && <span className={FAULT}>{faults.scopes}</span>}
      </fieldset>
      <Select label="It holds" name="days" defaultValue="90" options={LIFETIMES} />
    </FormDialog>
  );
}
