// Loaded into the backend's process by tests alone: what it would ask of Google it asks of the double on this machine. GitHub's
// address is a setting of the backend; Google's are constants in its code.

const double = process.env.GLYPHARY_PROVIDER_DOUBLE;
const HOSTS = ["oauth2.googleapis.com", "www.googleapis.com"];

if (double) {
  const outside = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!HOSTS.includes(url.hostname)) return outside(input, init);
    return outside(new URL(`/google${url.pathname}${url.search}`, double), init);
  };
}
