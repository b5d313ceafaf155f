// What is previewed looks like what readers get, to the last byte: it is laid out by the same file.
export { default, generateMetadata, viewport } from '../(site)/layout.tsx';

export const dynamic = 'force-dynamic';
