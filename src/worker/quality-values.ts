/** The weight of each name of a field such as Accept or Accept-Encoding, from 0 to 1, by the name in lower case. */
export type QualityValues = ReadonlyMap<string, number>

// RFC 9110 §12.4.2
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i

/** Fields that were read already: a few hundred clients send the same ones for ever. */
const known = new Map<string, QualityValues>()
const MOST_KNOWN = 200

/** Reads a list of names with weights; parameters other than the weight are left out of account. */
export function parseQualityValues(field: string): QualityValues {
  const values = known.get(field) ?? readQualityValues(field)
  if (known.size < MOST_KNOWN) known.set(field, values)
  return values
}

function readQualityValues(field: string): QualityValues {
  const values = new Map<string, number>()
  for (const member of field.split(',')) {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => /^q=/i.test(parameter))
    if (name !== '') values.set(name.toLowerCase(), Number(WEIGHT.exec(weight ?? 'q=1')?.[1] ?? 0))
  }
  return values
}
