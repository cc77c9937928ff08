/** How many topics go into one request, as in the reference client of PubSubHubbub, which WebSub was before. */
const MOST_TOPICS = 100

/** Shares topics out into requests, in their order. */
export function inBatches<T>(topics: readonly T[], size = MOST_TOPICS): T[][] {
  return Array.from({ length: Math.ceil(topics.length / size) }, (_, at) =>
    topics.slice(at * size, (at + 1) * size),
  )
}

/**
 * The form that tells a hub of topics that changed. WebSub leaves it to hub and publisher (§7): most hubs read `hub.url`
 * (PubSubHubbub 0.3 §7.1), some `hub.topic`, by which WebSub itself names a topic everywhere else. Each topic stands in
 * both; a hub reads the one that it knows.
 */
export function notificationForm(topics: readonly string[]): URLSearchParams {
  return new URLSearchParams([
    ['hub.mode', 'publish'],
    ...topics.flatMap((url) => [
      ['hub.url', url],
      ['hub.topic', url],
    ]),
  ])
}
