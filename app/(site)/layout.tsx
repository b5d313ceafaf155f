import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PageTransition } from '#components/ui/page-transition.tsx';
import { config } from '#lib/platform/config.ts';
import { site } from '../../site.ts';
import { inter, newsreader } from '../fonts/fonts.ts';
import './site.css';

// Every reader page is rendered when it is asked for and kept by our own page cache (docs/decisions/0002).
export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(config().siteUrl),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/favicon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    manifest: '/manifest.webmanifest',
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} className={`${newsreader.variable} ${inter.variable}`}>
      <body id="top" lang={site.language}>
        <PageTransition />
        {children}
      </body>
    </html>
  );
}
