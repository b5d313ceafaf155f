import type { Metadata } from 'next';
import { TokensScreen } from '#components/desk/tokens/tokens-screen.tsx';
import { readTokens } from '#lib/access/api-tokens.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { make, takeBack } from './actions.ts';

export const metadata: Metadata = { title: 'Tokens' };

export default async function Page() {
  await requireActor('api.tokens');
  return <TokensScreen tokens={await readTokens()} zone={site.zone} acts={{ make, takeBack }} />;
}
