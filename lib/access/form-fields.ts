/** The fields of a form as an object: "name[]" is a list of every value, Next's own fields ("$…") are left out. */
export function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue;
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = form.getAll(name);
    else fields[name] = form.get(name);
  }
  return fields;
}
