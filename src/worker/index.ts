import { Hono } from 'hono/tiny'
import { ALLOWED_METHODS, COMMON_HEADERS, plain } from './response-headers.ts'
import { delta } from './steps/delta.ts'
import { encode } from './steps/encode.ts'
import { locate } from './steps/locate.ts'
import { precondition } from './steps/precondition.ts'
import type { Served } from './steps/step.ts'

const app = new Hono<Served>()

// Each step answers, or leaves it to the next.
app.get('*', locate, precondition, delta, encode)

app.options(
  '*',
  () =>
    new Response(null, {
      status: 204,
      headers: {
        ...COMMON_HEADERS,
        Allow: ALLOWED_METHODS,
        'Access-Control-Allow-Methods': ALLOWED_METHODS,
        'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Accept, A-IM',
        'Access-Control-Max-Age': '86400',
      },
    }),
)

app.all('*', () => plain(405, 'This address knows GET, HEAD and OPTIONS.', { Allow: ALLOWED_METHODS }))

app.onError((error) => {
  console.error(error)
  return plain(503, 'Try again later.', { 'Retry-After': '60' })
})

export default app
