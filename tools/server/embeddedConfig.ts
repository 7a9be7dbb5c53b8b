/** How the embedded backend is to run. */
export interface EmbeddedConfig {
  readonly port: number;
  /** Where the app is served, without a slash at its end; the backend answers below it at /supabase. */
  readonly appUrl: string;
  readonly providers: Partial<Record<ProviderName, Provider>>;
}

export type ProviderName = "github" | "google";

/** An app registered with a sign-in service. */
export interface Provider {
  readonly id: string;
  readonly secret: string;
  /** Where the service is, if not at its own address: GitHub Enterprise, or a double. */
  readonly url?: string;
}

/** Ten minutes would do; an hour is what hosted projects begin with. Seconds. */
const CODE_LIVES_S = 3600;
const TOKEN_LIVES_S = 3600;

/** The backend's configuration file. Keys stay out of it: they come by environment. */
export function embeddedConfig({ port, appUrl, providers }: EmbeddedConfig): string {
  const sections = Object.entries(providers).map(([name, { id, secret, url }]) =>
    [
      `[auth.external.${name}]`,
      "enabled = true",
      `client_id = ${quoted(id)}`,
      `secret = ${quoted(secret)}`,
      `redirect_uri = ${quoted(`${appUrl}/supabase/auth/v1/callback`)}`,
      ...(url === undefined ? [] : [`url = ${quoted(url)}`]),
    ].join("\n"),
  );
  return `${[
    `[api]\nport = ${port}\nexternal_url = ${quoted(`${appUrl}/supabase`)}`,
    `[db]\ndriver = "pglite"\nurl = "supabase/data"`,
    [
      "[auth]",
      "enabled = true",
      `site_url = ${quoted(appUrl)}`,
      `additional_redirect_urls = [${quoted(`${appUrl}/**`)}]`,
      `jwt_secret = "env(GLYPHARY_JWT_SECRET)"`,
      `jwt_expiry = ${TOKEN_LIVES_S}`,
      "enable_signup = true",
      `publishable_key = "env(SUPABASE_PUBLISHABLE_KEY)"`,
      `secret_key = "env(SUPABASE_SECRET_KEY)"`,
    ].join("\n"),
    [
      "[auth.email]",
      // Nothing is delivered here, so that an address need not be confirmed before it is used.
      "enable_confirmations = false",
      // One code, to the new address: with two, this backend and a hosted one would ask for different things.
      "double_confirm_changes = false",
      "otp_length = 6",
      `otp_expiry = ${CODE_LIVES_S}`,
      `max_frequency = "1s"`,
    ].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
