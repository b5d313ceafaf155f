import type { ReactNode } from 'react';
import type { MediaFiles } from '#lib/edition/picture.ts';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { nameIn } from '#lib/news/languages.ts';
import { Caption } from '../figure.tsx';
import { Paragraphs } from './flows.tsx';

interface RecordingProps {
  recording: BlockOf<'video'> | BlockOf<'audio'>;
  media: MediaFiles;
  /** Whether it is what the page is about. */
  large?: boolean;
}

/** A film or a sound in the browser's own player, with captions and, below, its transcript. */
export function Recording({ recording: { type, attrs, content = [] }, media, large = false }: RecordingProps) {
  const file = media.get(attrs.media);
  const poster = attrs.poster === null ? undefined : media.get(attrs.poster);
  const captions = attrs.captions === null ? undefined : media.get(attrs.captions);
  const track = captions && (
    <track kind="captions" src={captions.url} srcLang={attrs.language} label={nameIn('en', attrs.language)} default />
  );
  return (
    <div className={large ? '' : 'mb-8 not-opening:mt-8'}>
      <figure className="my-0">
        {type === 'video' && file && (
          <FilmFrame width={file.width} height={file.height}>
            {/* biome-ignore lint/a11y/useMediaCaption: a film has captions where somebody wrote them, and a transcript */}
            <video
              controls
              playsInline
              preload={large ? 'metadata' : 'none'}
              poster={poster?.url}
              className={`night absolute inset-0 size-full ${file.width && file.height ? 'object-cover' : ''}`}
            >
              <source src={file.url} type={file.mime} />
              {track}
            </video>
          </FilmFrame>
        )}
        {type === 'audio' && file && (
          // biome-ignore lint/a11y/useMediaCaption: a sound has captions where somebody wrote them, and a transcript
          <audio controls preload="none" className="w-full">
            <source src={file.url} type={file.mime} />
            {track}
          </audio>
        )}
        <Caption caption={attrs.caption} credit={attrs.credit} />
      </figure>
      {content.length > 0 && (
        <details className="mt-2 font-sans text-small">
          <summary className="w-fit cursor-pointer py-1.5 font-medium">Transcript</summary>
          <div className="mt-1 max-w-measure space-y-2 font-serif">
            <Paragraphs paragraphs={content} />
          </div>
        </details>
      )}
    </div>
  );
}

/**
 * A box in the shape of a film, which a poster of another shape fills. A video element takes the shape of its poster
 * until the film is known, and what stands below would move twice; its own attributes do not keep it from that.
 */
function FilmFrame({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  return (
    <div className="relative print:hidden">
      <svg viewBox={`0 0 ${width || 16} ${height || 9}`} aria-hidden="true" className="block w-full" />
      {children}
    </div>
  );
}
