/** What Node says of a certificate it does not trust; the clients of the stores pass on its words, not its codes. */
const CERTIFICATE_WORDS = /certificate/i;

export function isCertificateRefusal(thrown: unknown): boolean {
  return thrown instanceof Error && CERTIFICATE_WORDS.test(thrown.message);
}
