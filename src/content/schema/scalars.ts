import { z } from 'zod'
import { parseMoment } from '../moment.ts'

/** A slug: lower-case letters, digits and single hyphens, so that it is a path segment and a file name alike. */
export const slug = z
  .string()
  .max(120, 'is longer than 120 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')

/** An item's id: what a slug may hold; it becomes part of an address and of a tag URI. */
export const itemId = slug

/** A line of text with something in it. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\r\n]*$/, 'must be one line')

/** Words of any length with something in them. */
export const words = z.string().min(1, 'must not be empty').regex(/\S/, 'must not be blank')

/** An absolute http or https address. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'must be an absolute http:// or https:// address')
  .refine(
    (text) => !hasCredentials(text),
    'must have no user name and no password: everybody would read them',
  )
  .meta({ format: 'uri' })

/** A day, or a date and time with its zone (RFC 3339). */
export const moment = z
  .string()
  .refine(
    (text) => parseMoment(text) !== undefined,
    'must be a date (2026-11-23) or a date and time with its zone (2026-11-23T09:30:00+01:00)',
  )

/** A calendar day. */
export const day = z
  .string()
  .refine((text) => parseMoment(text)?.precision === 'day', 'must be a date, such as 2026-11-23')
  .meta({ format: 'date' })

/** A BCP 47 language tag. */
export const language = z
  .string()
  .refine(isLanguageTag, 'must be a language tag, such as en or pt-BR (BCP 47)')

/** RFC 4151 §2.1: a domain or an e-mail address, a comma, and a date. */
export const authority = z
  .string()
  .regex(
    /^(?:[a-z0-9._-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a domain that you own and a date on which you owned it, such as example.org,2026 (RFC 4151)',
  )

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

function hasCredentials(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username !== '' || password !== ''
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
