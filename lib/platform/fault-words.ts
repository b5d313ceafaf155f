/** What the codes of the system mean to people, as the end of a sentence. */
const WORDS: Record<string, string> = {
  // Networks.
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'the name could not be looked up just now',
  ECONNREFUSED: 'no server answers there',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'no way through the network leads there',
  ENETUNREACH: 'no way through the network leads there',
  EPROTO: 'it does not speak https there',
  // Certificates.
  CERT_HAS_EXPIRED: 'its certificate has run out',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was taken back',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody known vouches for its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'nobody known vouches for its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known vouches for its certificate',
  // Files.
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there: a part of its path is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something of that name is there already',
  EACCES: 'the paper may not go there',
  EPERM: 'the paper may not do that there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk has no more room for the paper',
  EROFS: 'the disk is for reading only',
  EIO: 'the disk has a fault',
  EBUSY: 'another program has it',
  ELOOP: 'its link leads round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open just now',
  ENFILE: 'too many files are open just now',
};

/** What whole families of codes mean. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/, 'what it holds cannot be unpacked'],
  [/^HPE_/, 'what it answers is no http'],
  [/^(CERT_|ERR_TLS_CERT|UNABLE_TO_|CRL_)/, 'its certificate is not to be trusted'],
  [/^(ERR_SSL_|ERR_TLS_)/, 'no safe connection could be made'],
];

/** The code of an error of the system; empty when it has none. Of several attempts that failed, that of the first. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Why a fetch or a file failed, as the end of a sentence that anybody understands, without a full stop. A code that is
 * not known here is shown as it is: better than nothing to those who look it up.
 */
export function faultWords(error: unknown): string {
  const code = codeOf(error);
  const family = FAMILIES.find(([codes]) => codes.test(code))?.[1];
  if (Object.hasOwn(WORDS, code)) return WORDS[code] ?? code;
  return family ?? `it failed (${code || (error instanceof Error ? error.message : String(error))})`;
}
