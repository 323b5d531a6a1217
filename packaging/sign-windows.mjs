import { execFileSync } from 'node:child_process';

/** Called by electron-builder for every file to sign: hands it to the program that TWEETSCOPE_SIGN_WINDOWS names. */
export default function sign({ path }) {
  execFileSync(process.env.TWEETSCOPE_SIGN_WINDOWS, [path], { stdio: 'inherit' });
}
