declare namespace Cloudflare {
  interface Env {
    ASSETS: Fetcher;
    DB: D1Database;
    TENANT_ID: string;
  }
}
interface Env extends Cloudflare.Env {}
