'use client';
import type { Picture as PictureData } from '#lib/edition/picture.ts';
import { cutTo, GUIDES } from '#lib/news/length-guide.ts';
import { site } from '../../../site.ts';
import { Picture } from '../../ui/picture.tsx';

interface PreviewProps {
  title: string;
  description: string;
  language: string;
}

/** How a search engine may show the story. */
export function ResultPreview({ title, description, path, language }: PreviewProps & { path: string }) {
  const crumbs = path.split('/').filter(Boolean).join(' › ');
  return (
    <figure aria-label="As a search engine may show it" className="border border-rule p-3 text-small">
      <p className="text-note text-muted">
        {site.name} › {crumbs}
      </p>
      <p lang={language} className="font-medium text-accent">
        {cutTo(`${title} | ${site.name}`, GUIDES.seoTitle + site.name.length + 3) || '…'}
      </p>
      <p lang={language} className="text-note">
        {cutTo(description, GUIDES.seoDescription)}
      </p>
    </figure>
  );
}

/** How the story may look where somebody passes it on. */
export function SharePreview({ title, description, language, lead }: PreviewProps & { lead: PictureData | null }) {
  return (
    <figure aria-label="As a shared link may look" className="border border-rule text-small">
      {lead ? (
        <Picture picture={lead} sizes="24rem" decorative className="aspect-1200/630 w-full object-cover" />
      ) : (
        <p lang={language} className="flex aspect-1200/630 items-center bg-tint p-5 font-serif text-title">
          {cutTo(title, 110)}
        </p>
      )}
      <figcaption className="border-t border-rule p-3">
        <p className="text-note text-muted">{site.name}</p>
        <p lang={language} className="font-medium">
          {cutTo(title, 90)}
        </p>
        <p lang={language} className="text-note text-muted">
          {cutTo(description, 110)}
        </p>
      </figcaption>
    </figure>
  );
}
