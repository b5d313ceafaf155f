'use client';
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';

export const INPUT =
  'block w-full min-h-9 border border-muted bg-paper px-2 py-1 text-small data-[invalid]:border-2 data-[invalid]:border-accent';
export const LABEL = 'block text-note font-medium';
export const HINT = 'block text-note text-muted';
export const FAULT = 'block text-note text-accent';

interface Props extends TextFieldProps {
  label: string;
  /** What to write, in a few words. */
  hint?: string;
  /** What is wrong with it; from the outcome of an act. */
  fault?: string | undefined;
  /** The language that is written in it, a tag such as zh-Hans; that of the desk without it. */
  lang?: string;
  /** So many lines; a single line without it. */
  rows?: number;
}

/** A field with its label above, its hint and what is wrong with it below. */
export function TextField({ label, hint, fault, lang, rows, ...props }: Props) {
  return (
    // A fault that the server found must not keep the browser from sending what was mended.
    <AriaTextField
      {...props}
      isInvalid={fault !== undefined}
      validationBehavior={fault === undefined ? 'native' : 'aria'}
      className="space-y-1"
    >
      <Label className={LABEL}>{label}</Label>
      {rows ? (
        <TextArea lang={lang} dir="auto" rows={rows} className={INPUT} />
      ) : (
        <Input lang={lang} dir="auto" className={INPUT} />
      )}
      {hint && (
        <Text slot="description" className={HINT}>
          {hint}
        </Text>
      )}
      <FieldError className={FAULT}>{fault}</FieldError>
    </AriaTextField>
  );
}
