import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Certificate {
  /** PKCS12, with the key. */
  readonly keystore: string;
  readonly password: string;
  /** The certificate itself in PEM, which a client trusts as its authority. */
  readonly caFile: string;
}

/** A fresh certificate for 127.0.0.1, signed by itself, made by the JDK's own keytool. */
export function makeCertificate(folder: string, password: string): Certificate {
  const keystore = join(folder, 'server.p12');
  const caFile = join(folder, 'ca.pem');
  const store = ['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', password, '-alias', 'server'];
  const subject = ['-dname', 'CN=localhost', '-ext', 'SAN=IP:127.0.0.1,DNS:localhost', '-validity', '1'];
  execFileSync('keytool', ['-genkeypair', ...store, '-keyalg', 'RSA', '-keysize', '2048', ...subject], {
    stdio: 'ignore',
  });
  execFileSync('keytool', ['-exportcert', '-rfc', ...store, '-file', caFile], { stdio: 'ignore' });
  return { keystore, password, caFile };
}
