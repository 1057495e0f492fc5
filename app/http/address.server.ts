/** Where a request comes from, as the edge saw it; throttles count by it. */
export function addressOf(request: Request): string {
  return request.headers.get("x-client-address") || "unknown";
}
