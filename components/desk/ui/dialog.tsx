'use client';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  title: string;
  isOpen: boolean;
  /** What closing comes to: Escape and a click beside it, too. */
  onClose: () => void;
  /** `alertdialog` for what must be answered. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** A dialog above the screen. It takes the keyboard, and gives it back to what had it. */
export function Dialog({ title, isOpen, onClose, role = 'dialog', children }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-ink/50 p-4"
    >
      <Modal className="w-full max-w-104">
        <AriaDialog role={role} className="border border-ink bg-paper p-5 outline-none">
          <Heading slot="title" className="mb-4 text-title font-semibold">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
