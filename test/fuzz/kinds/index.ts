import type { Kind } from '../kind.ts'
import { CONTENT_FILES } from './content-files.ts'
import { DERIVER } from './deriver.ts'
import { FEEDS } from './feeds.ts'
import { FIELDS } from './fields.ts'
import { IMPORTS } from './imports.ts'
import { REQUESTS } from './requests.ts'
import { REVIEW } from './review.ts'
import { WIRE } from './wire.ts'

/** Every way in. */
export const KINDS: readonly Kind[] = [
  ...CONTENT_FILES,
  DERIVER,
  IMPORTS,
  FEEDS,
  FIELDS,
  REQUESTS,
  REVIEW,
  WIRE,
]
