const PICTURE =
  '(?:(?:file|stock|archive|handout) )?(?:photo(?:graph)?s?|pictures?|images?|illustration|screenshot|foto|bild|imagen)'
const AGENCY =
  '(?:AP|AFP|REUTERS|Reuters|EPA(?:-EFE)?|EFE|Getty(?: Images)?|Xinhua|XinHua|dpa|Bloomberg|Shutterstock|Anadolu(?: Agency)?|NurPhoto|PA(?: Wire)?)'

/** What only the words below a picture begin with: they are a caption whatever else they say. */
export const CAPTION_BEGINS = [
  new RegExp(`^\\(?${PICTURE}(?: credit| courtesy)?: ?\\S`, 'iu'),
  /^(?:Photo|Image|Picture|Credit|Photo credit|Image credit)s?: ?\S/u,
  /^\(?(?:File |Handout )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph) by \p{Lu}\S*(?: \S+){0,9}$/u,
]

/** What the words below a picture end with: who took it. */
export const CAPTION_ENDS = [
  new RegExp(
    `(?:[.!?…)\\]”"’»]|\\s[|–—-])\\s?\\(?${PICTURE}(?: credit| courtesy)?: ?[^“”"«»„]{2,120}$`,
    'iu',
  ),
  /(?:[.!?…)\]]|\s[|–—-])\s?(?:Credit|Courtesy): ?[^“”"«»„]{2,80}$/u,
  /\((?:AP|AFP|Reuters|EPA|File|Handout|Pool) [Pp]hoto(?:\/[^)]{2,60}|[^)]{0,60})\)\.?$/u,
  new RegExp(`[\\[(][^\\])\\s][^\\])]{0,60}\\/${AGENCY}(?:\\/[^\\])]{2,60})?[\\])]\\.?$`, 'u'),
  new RegExp(`\\p{L} ?\\/ ?${AGENCY}\\)?$`, 'u'),
  /\bvia (?:AP|AFP|Reuters|Getty Images)\)?$/u,
]

/** The most words that the line under a picture has. */
export const LONGEST_CAPTION = 80
/** The most words that the text in place of a picture has. */
export const LONGEST_ALT = 20
