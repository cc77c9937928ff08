/** A site's words without those of its articles' own bodies: what is said beside a body, in its margin, stays. */
export function withoutBodies(site: string): string {
  return site.replace(/<div class="body"[^>]*>.*?<\/article>/gs, (body) =>
    body.replace(/<(p|h\d|li|td|th|pre)>.*?<\/\1>/gs, ''),
  )
}
