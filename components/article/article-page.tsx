import type { ReactNode } from 'react';
import type { Article } from '#lib/edition/read-article.ts';
import type { Kind } from '#lib/news/kinds.ts';
import type { Site } from '#lib/news/site.ts';
import { Beside } from './beside.tsx';
import { FeatureFace } from './faces/feature-face.tsx';
import { NightFace } from './faces/night-face.tsx';
import { OpinionFace } from './faces/opinion-face.tsx';
import { SponsoredFace } from './faces/sponsored-face.tsx';
import { StoryFace } from './faces/story-face.tsx';

/** What a face is made of. */
export interface FaceProps {
  article: Article;
  site: Site;
}

/** The face of each kind. A kind without one does not compile. */
const FACES: Record<Kind, (props: FaceProps) => ReactNode> = {
  news: StoryFace,
  flash: StoryFace,
  opinion: OpinionFace,
  column: OpinionFace,
  feature: FeatureFace,
  'photo-essay': NightFace,
  video: NightFace,
  digest: StoryFace,
  live: StoryFace,
  review: StoryFace,
  explainer: StoryFace,
  sponsored: SponsoredFace,
};

/** A story in the face of its kind, and the stories that belong beside it. */
export function ArticlePage({ article, site }: FaceProps) {
  const Face = FACES[article.kind];
  return (
    <>
      <Face article={article} site={site} />
      <div className="page-width">
        <Beside beside={article.beside} />
      </div>
      <script src="/share.js" defer />
    </>
  );
}
