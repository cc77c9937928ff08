import { createHash } from 'node:crypto'

/**
 * Tells whether an article of the persons' train part is set aside: a third of them, by the hash of their ids. Nothing is
 * learned from these, no constant is fitted on them and nobody reads their errors, so that they show at the end what the
 * figures on seen articles are worth (`npm run evaluate -- DATA train --set-aside`).
 */
export const isSetAside = (id: string): boolean =>
  createHash('sha256').update(id).digest().readUInt32BE() % 3 === 0
