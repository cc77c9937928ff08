import { CODINGS, type Coded } from '../document.ts'
import type { Form } from './entity-tag.ts'
import { parseQualityValues } from './quality-values.ts'

/**
 * Chooses the form to send by Accept-Encoding (RFC 9110 §12.5.3): what the client wants most,
 * and of what it wants equally, the most compact.
 *
 * @param field the field's value, or null where the request has none
 * @param coded the codings that there are
 * @returns the form, or undefined where the client refuses every one
 */
export function chooseForm(field: string | null, coded: Coded<unknown>): Form | undefined {
  // Without the field any coding would do, but such clients seldom know one.
  if (field === null) return 'identity'
  const values = parseQualityValues(field)
  const weight = (form: Form): number => {
    const others = values.get('*')
    if (form === 'identity') return values.get('identity') ?? (others === 0 ? 0 : IDENTITY_UNNAMED)
    return values.get(form) ?? (form === 'gzip' ? values.get('x-gzip') : undefined) ?? others ?? 0
  }
  const forms: readonly Form[] = [...CODINGS.filter((coding) => coded[coding] !== undefined), 'identity']
  let best: Form | undefined
  for (const form of forms) if (weight(form) > (best === undefined ? 0 : weight(best))) best = form
  return best
}

/** What the client itself accepts: the platform puts its own value into the header and keeps the client's here. */
export function acceptEncodingOf(request: Request): string | null {
  const cf = request.cf as Partial<IncomingRequestCfProperties> | undefined
  return cf?.clientAcceptEncoding ?? request.headers.get('Accept-Encoding')
}

/** Acceptable, but after every coding that the client names. */
const IDENTITY_UNNAMED = 0.0001
