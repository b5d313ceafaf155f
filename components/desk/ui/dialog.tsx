'use client';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Whether it takes the width of a list or a text rather than of a question. */
  wide?: boolean;
  /** `alertdialog` for what must be answered. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** Something that is dealt with before anything else; Escape and a press beside it leave it. */
export function Dialog({ title, isOpen, onClose, wide = false, role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      isDismissable={role === 'dialog'}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-scrim p-4 pt-[8vh]"
    >
      <Modal className={`w-full border border-ink bg-paper ${wide ? 'max-w-wide' : 'max-w-measure'}`}>
        <AriaDialog role={role} className="space-y-4 p-5 outline-none">
          <Heading slot="title" className="text-title font-semibold">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface QuestionProps extends Omit<DialogProps, 'wide'> {
  /** What the button that does it says: a verb, not "OK". */
  does: string;
  onYes: () => void;
  isBusy?: boolean;
}

/** Asks once, in words that say what will happen, before something is taken from readers or from colleagues. */
export function Question({ does, onYes, isBusy = false, children, ...dialog }: QuestionProps) {
  return (
    <Dialog {...dialog}>
      <div className="space-y-3 text-small">{children}</div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={dialog.onClose}>Cancel</Button>
        <Button look="danger" isDisabled={isBusy} onPress={onYes}>
          {does}
        </Button>
      </div>
    </Dialog>
  );
}
