// Unpacks the Chromium of @sparticuz/chromium with its fonts and shared libraries into TMPDIR, for which its own code
// looks. Started with AWS_EXECUTION_ENV set: only then does it unpack the libraries that a bare machine lacks (nss, nspr).
import chromium from '@sparticuz/chromium';
console.log(await chromium.executablePath());
