import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { isRecord, readJson, recordsIn, textIn } from '../../json/read-json.ts';
import { readEach } from '../../telegram/bounds.ts';
import type { Reading } from '../../wire-item.ts';
import { readArchived } from './archived.ts';
import { readClipping } from './clipping.ts';

/** Answers of Belga's services: its archive, its press review, its pictures. */
export const belgaJson: WholeFormat = {
  name: 'belga-json',
  recognises: ({ json, text }) =>
    json &&
    (/"newsObjects"\s*:/.test(text) ||
      (/"imageId"\s*:/.test(text) && /belga/i.test(text)) ||
      (/"mediumType"\s*:/.test(text) && /"subSource"\s*:/.test(text))),
  read: ({ text }) => {
    const json = readJson(text);
    const readings = isRecord(json) ? readingsIn(json) : [];
    if (!readings.length) throw new Problem('Line 1: there is no item in this answer of Belga.');
    return readings;
  },
};

function readingsIn(json: Record<string, unknown>): Reading[] {
  const pictures = [...recordsIn(json.images), ...(json.imageId === undefined ? [] : [json])];
  return [
    ...readEach(recordsIn(json.newsObjects), readArchived),
    ...readEach(recordsIn(json.data), readClipping),
    ...pictures.map(
      (picture): Reading => ({
        setAside: `It is a picture, no story: “${textIn(picture.name)?.trim() ?? 'no name'}”.`,
        provider: 'belga',
        guid: `image/${picture.imageId}`,
      }),
    ),
  ];
}
