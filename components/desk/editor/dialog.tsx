'use client';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface EditorDialogProps {
  title: string;
  isOpen: boolean;
  close(): void;
  children: ReactNode;
}

/** A dialog over the editor; Escape and a press beside it close it. */
export function EditorDialog({ title, isOpen, close, children }: EditorDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-ink/40 p-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-measure border border-ink bg-paper font-sans text-small text-ink">
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="mb-4 font-serif text-title font-medium">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
