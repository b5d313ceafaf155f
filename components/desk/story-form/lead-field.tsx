'use client';
import { type MediaFiles, pictureOf } from '#lib/edition/picture.ts';
import { PICTURE_PARTS, type PicturePart, type PictureUse } from '#lib/news/media.ts';
import { Picture } from '../../ui/picture.tsx';
import type { ChooseMedium } from '../editor/story-media.tsx';
import { PictureFields } from '../editor/views/picture-fields.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';

interface LeadFieldProps {
  lead: PictureUse | null;
  part: PicturePart | null;
  onChange(lead: PictureUse | null, part: PicturePart | null): void;
  media: MediaFiles;
  chooseMedium: ChooseMedium;
}

const PARTS: Record<PicturePart, string> = {
  'left-top': 'Top left',
  top: 'Top',
  'right-top': 'Top right',
  left: 'Left',
  center: 'Middle',
  right: 'Right',
  'left-bottom': 'Bottom left',
  bottom: 'Bottom',
  'right-bottom': 'Bottom right',
};

/** The picture that leads the story and stands for it on fronts, as fronts cut it. */
export function LeadField({ lead, part, onChange, media, chooseMedium }: LeadFieldProps) {
  const choose = async () => {
    const chosen = await chooseMedium('picture');
    if (!chosen) return;
    const { key, alt, caption, credit } = chosen;
    onChange({ media: key, alt, caption, credit }, null);
  };
  const shown = pictureOf(lead, media, part);
  return (
    <div className="space-y-3">
      {shown && (
        <div className="grid grid-cols-[3fr_1fr] items-start gap-2" role="img" aria-label="The lead as fronts cut it">
          <Picture picture={shown} sizes="20rem" decorative className="aspect-3/2 w-full object-cover" />
          <Picture picture={shown} sizes="7rem" decorative className="aspect-square w-full object-cover" />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onPress={choose}>{lead ? 'Another picture' : 'Choose a picture'}</Button>
        {lead && <Button onPress={() => onChange(null, null)}>No picture</Button>}
      </div>
      {lead && (
        <>
          <Select
            label="What stays in view where it is cut"
            value={part ?? 'center'}
            options={PICTURE_PARTS.map((value) => ({ value, name: PARTS[value] }))}
            onChange={(value) => {
              const chosen = PICTURE_PARTS.find((one) => one === value) ?? null;
              onChange(lead, chosen === 'center' ? null : chosen);
            }}
          />
          <PictureFields
            key={lead.media}
            picture={lead}
            change={(changed) => onChange({ ...lead, ...changed }, part)}
          />
        </>
      )}
    </div>
  );
}
