'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import {
  editedReportSchema,
  editReport,
  orderReports,
  removeReport,
  reportOrderSchema,
  reportRemovalSchema,
} from '#lib/desk/edit-report.ts';
import { findStoriesToPlace, storySearchSchema } from '#lib/desk/find-stories.ts';
import { readReport } from '#lib/desk/read-reports.ts';

/** Makes or changes a special report; answers which one it is, and when it was written (UTC ms). */
export const save = deskAction({
  act: 'report.edit',
  input: editedReportSchema,
  run: async (report) => {
    const id = await editReport(report);
    return { id, updatedAt: (await readReport(id))?.updatedAt ?? 0 };
  },
});

export const order = deskAction({ act: 'report.edit', input: reportOrderSchema, run: orderReports });
export const remove = deskAction({ act: 'report.edit', input: reportRemovalSchema, run: removeReport });

/** Stories to be put into a report. */
export const findStories = deskAction({ act: 'report.edit', input: storySearchSchema, run: findStoriesToPlace });
