import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { requestFacts } from '#lib/platform/request-facts.ts';
import { site } from '../../site.ts';
import { inter, newsreader } from '../fonts/fonts.ts';
import './desk.css';

// Every screen is somebody's own.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: `Desk · ${site.name}`, template: `%s · ${site.name} desk` },
  robots: { index: false, follow: false },
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${newsreader.variable} ${inter.variable}`}>
      <head>
        {/* react-aria reads it for the styles it sets. */}
        <meta property="csp-nonce" nonce={requestFacts()?.nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
