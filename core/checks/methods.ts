/** An empty list allows everything, and a row that names no method claims none. */
export function allows(allowed: readonly string[], method: string): boolean {
  if (allowed.length === 0 || method === '') return true;
  const wanted = method.toLowerCase();
  return allowed.some((name) => name.toLowerCase() === wanted);
}
