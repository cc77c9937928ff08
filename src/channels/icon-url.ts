import type { Site } from '../model.ts'

/** The address of the picture that stands for a site: its own, or ours. */
export function iconUrl({ url, image = `${url}icon.png` }: Site): string {
  return image
}
