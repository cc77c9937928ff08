import type { Organization, Person, ProfilePage, WithContext } from 'schema-dts'
import type { Site, Speaker } from '../model.ts'

/** What names a speaker in linked data: the address of their page. */
export function speakerAddress({ id }: Pick<Speaker, 'id'>, { url }: Site): string {
  return `${url}speakers/${id}/`
}

/**
 * A speaker in the words of schema.org. A country speaks by its government, since schema.org's own country is a place;
 * a group is an organisation that has no better name there.
 *
 * @param whole the one that the speaker speaks for, where it is published
 */
export function describeSpeaker(speaker: Speaker, site: Site, whole?: Speaker): Person | Organization {
  const { name, kind, aliases, role, sameAs } = speaker
  const address = speakerAddress(speaker, site)
  const common = {
    '@id': address,
    url: address,
    name,
    ...(aliases.length === 0 ? {} : { alternateName: [...aliases] }),
    ...(sameAs === undefined ? {} : { sameAs }),
  }
  const ofWhole = whole && { '@id': speakerAddress(whole, site) }
  if (kind === 'person') {
    return {
      '@type': 'Person',
      ...common,
      ...(role === undefined ? {} : { jobTitle: role }),
      ...(ofWhole ? { memberOf: ofWhole } : {}),
    }
  }
  return {
    '@type': kind === 'country' ? 'GovernmentOrganization' : 'Organization',
    ...common,
    ...(role === undefined ? {} : { description: role }),
    ...(ofWhole ? { parentOrganization: ofWhole } : {}),
  }
}

/** What a speaker's page says to machines. */
export function speakerProfile(
  speaker: Speaker,
  whole: Speaker | undefined,
  site: Site,
): WithContext<ProfilePage> {
  const profile: ProfilePage = { '@type': 'ProfilePage', mainEntity: describeSpeaker(speaker, site, whole) }
  return { '@context': 'https://schema.org', ...profile }
}
