import { readSite } from '../read-site.ts';
import { documentOf, type MachineDocument } from './document.ts';

/** What a device needs to know to keep the paper on its home screen (W3C web app manifest). */
export async function makeManifest(): Promise<MachineDocument> {
  const site = await readSite();
  const icon = (size: number, purpose: string) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name: `${site.name}, ${site.publisher}`,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f5',
    theme_color: '#fbf9f5',
    categories: ['news'],
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
  };
  return documentOf('application/manifest+json; charset=utf-8', `${JSON.stringify(manifest)}\n`);
}
