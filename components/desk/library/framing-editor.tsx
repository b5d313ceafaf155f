'use client';
import { type MouseEvent, useState } from 'react';
import { type Crop, cropOf, type Framing, type Point, quotient, RATIOS, type Ratio } from '#lib/news/framing.ts';
import { Button } from '../ui/button.tsx';
import { Slider } from './slider.tsx';

interface Props {
  /** The address of the picture, whole. */
  src: string;
  size: { width: number; height: number };
  framing: Framing;
  onChange: (framing: Framing) => void;
}

/**
 * How a picture may be cut: a press on it, or the sliders, say what must stay in view; each ratio shows what comes of
 * it, and can have a cut of its own.
 */
export function FramingEditor({ src, size, framing, onChange }: Props) {
  const [edited, setEdited] = useState<Ratio | null>(null);
  const { focal, crops } = framing;
  const place = focal ?? { x: 0.5, y: 0.5 };
  const setFocal = (point: Point | null) => onChange({ ...framing, focal: point });
  function press(event: MouseEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (at: number, all: number) => Math.min(1, Math.max(0, Math.round((at / all) * 100) / 100));
    setFocal({ x: part(event.clientX - box.left, box.width), y: part(event.clientY - box.top, box.height) });
  }
  return (
    <fieldset className="space-y-3 border-t border-rule pt-3">
      <legend className="sr-only">How it may be cut</legend>
      <p className="text-note font-medium">
        What must stay in view{' '}
        <span className="text-muted">{focal ? '' : '(the middle, unless you say otherwise)'}</span>
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sliders below do the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders below do the same. */}
      <div className="relative cursor-crosshair" onClick={press}>
        <picture className="contents">
          <img src={src} alt="" width={size.width} height={size.height} className="h-auto w-full" />
        </picture>
        <span
          aria-hidden
          className="pointer-events-none absolute size-6 -translate-1/2 rounded-full border-2 border-paper outline-2 outline-accent"
          style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Slider label="Across" value={place.x} onChange={(x) => setFocal({ ...place, x })} />
        <Slider label="Down" value={place.y} onChange={(y) => setFocal({ ...place, y })} />
      </div>
      {focal && (
        <Button look="quiet" onPress={() => setFocal(null)}>
          Back to the middle
        </Button>
      )}
      <ul className="grid grid-cols-2 items-start gap-3">
        {RATIOS.map((ratio) => (
          <li key={ratio}>
            <CutPreview src={src} size={size} ratio={ratio} framing={framing} />
            <Button
              look="quiet"
              aria-expanded={edited === ratio}
              className="mt-1 w-full"
              onPress={() => setEdited(edited === ratio ? null : ratio)}
            >
              {ratio} {crops[ratio] ? '· own cut' : ''}
            </Button>
          </li>
        ))}
      </ul>
      {edited && (
        <CropFields
          ratio={edited}
          crop={cropOf(size, edited, framing)}
          isOwn={crops[edited] !== undefined}
          onChange={(crop) => {
            const { [edited]: _, ...others } = crops;
            onChange({ ...framing, crops: crop ? { ...others, [edited]: crop } : others });
          }}
        />
      )}
    </fieldset>
  );
}

interface CropFieldsProps {
  ratio: Ratio;
  crop: Crop;
  isOwn: boolean;
  onChange: (crop: Crop | null) => void;
}

function CropFields({ ratio, crop, isOwn, onChange }: CropFieldsProps) {
  return (
    <fieldset className="space-y-2 border border-rule p-3">
      <legend className="px-1 text-note font-medium">The cut of {ratio}</legend>
      <Slider label="From the left" value={crop.x} onChange={(x) => onChange({ ...crop, x })} />
      <Slider label="From the top" value={crop.y} onChange={(y) => onChange({ ...crop, y })} />
      <Slider label="Width" least={0.02} value={crop.width} onChange={(width) => onChange({ ...crop, width })} />
      {isOwn && (
        <Button look="quiet" onPress={() => onChange(null)}>
          Follow what must stay in view
        </Button>
      )}
    </fieldset>
  );
}

/** What a list shows in a ratio. */
function CutPreview({ src, size, ratio, framing }: Omit<Props, 'onChange'> & { ratio: Ratio }) {
  const { x, y, width } = cropOf(size, ratio, framing);
  const height = (width * size.width) / size.height / quotient(ratio);
  return (
    <div className="relative overflow-hidden bg-tint" style={{ aspectRatio: ratio.replace(':', ' / ') }}>
      <picture className="contents">
        <img
          src={src}
          alt={`What lists show in ${ratio}`}
          className="absolute max-w-none"
          style={{
            width: `${100 / width}%`,
            height: `${100 / height}%`,
            left: `${(-100 * x) / width}%`,
            top: `${(-100 * y) / height}%`,
          }}
        />
      </picture>
    </div>
  );
}
