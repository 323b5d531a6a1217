import type { OutgoingHttpHeaders } from 'node:http';

export interface PageNeeds {
  /** A CSP source, for a page that brings its own style. */
  readonly styleSource?: string | undefined;
  /** The one origin whose pages may stand in ours: Kibana's. */
  readonly frameOrigin?: string | undefined;
}

/** The addresses of the WebSocket for browsers that do not count them as 'self' (Safari before 15.4). */
function contentSecurityPolicy(port: number, { styleSource = "'self'", frameOrigin = "'none'" }: PageNeeds): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSource}`,
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `frame-src ${frameOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * On every answer of the web shell. No Cross-Origin-Embedder-Policy: with it a browser shows no page of another origin
 * that does not ask for the same, and Kibana's does not. Nothing here needs the isolation it would give.
 */
export function securityHeaders(port: number, needs: PageNeeds = {}): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': contentSecurityPolicy(port, needs),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
}
