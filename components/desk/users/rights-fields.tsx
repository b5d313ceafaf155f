'use client';
import type { Rights } from '#lib/access/change-users.ts';
import { ROLES, type Role } from '#lib/news/roles.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';

interface Props {
  rights: Rights;
  onChange: (rights: Rights) => void;
  sections: { id: number; path: string }[];
}

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, name: role }));

/** The role, and the sections it reaches over; a department stands for all that is in it. */
export function RightsFields({ rights, onChange, sections }: Props) {
  const has = new Set(rights.sectionIds);
  const toggle = (id: number, on: boolean) =>
    onChange({ ...rights, sectionIds: on ? [...has, id] : rights.sectionIds.filter((one) => one !== id) });
  return (
    <>
      <Select
        label="Role"
        value={rights.role}
        options={ROLE_OPTIONS}
        onChange={(role) => onChange({ ...rights, role: role as Role })}
      />
      <Checkbox isSelected={rights.everySection} onChange={(everySection) => onChange({ ...rights, everySection })}>
        Every section, also those to come
      </Checkbox>
      {!rights.everySection && (
        <fieldset className="max-h-48 overflow-y-auto border border-rule px-3 py-2">
          <legend className="text-note font-medium">Sections</legend>
          {sections.map(({ id, path }) => (
            <Checkbox key={id} isSelected={has.has(id)} onChange={(on) => toggle(id, on)}>
              {path}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
