/** What a token of another program may open. */
export const API_SCOPES = ['drafts:read'] as const;

export type ApiScope = (typeof API_SCOPES)[number];

/** What each scope lets a program do, in words that stand after "may". */
export const SCOPE_NAMES: Record<ApiScope, string> = {
  'drafts:read': 'read stories that are not published',
};
