/**
 * A configuration of wrangler's without its service bindings: a Worker can be bound only to one that is deployed.
 * @param toml a `wrangler.toml` whose bindings are `[[services]]` tables
 */
export function withoutServices(toml: string): string {
  return toml.replace(/^\[\[services\]\]\n(?:(?!\[|#).*\n)*/gm, '')
}
