import type { OutgoingHttpHeaders } from 'node:http';

/** `wsOrigins` for browsers that do not count WebSockets as 'self' (Safari before 15.4). */
function contentSecurityPolicy(port: number, styleSource: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSource}`,
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** On every answer of the web shell. `styleSource` is a CSP source, for a page that brings its own style. */
export function securityHeaders(port: number, styleSource = "'self'"): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': contentSecurityPolicy(port, styleSource),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
}
