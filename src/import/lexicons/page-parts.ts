/** Elements that hold nothing of an article's text. */
export const NO_TEXT = new Set(
  'script style noscript template iframe object embed form button input select textarea nav dialog svg canvas'.split(
    ' ',
  ),
)

/** Roles (WAI-ARIA) of what stands around an article. */
export const ROLES_AROUND = new Set(
  'navigation search complementary contentinfo dialog alert toolbar menu banner doc-endnotes doc-bibliography'.split(
    ' ',
  ),
)

/**
 * What classes, ids and labels call the parts of a page that stand around or between an article's paragraphs.
 * Each is a whole word of a name such as `c-share-bar` or `relatedPosts`.
 */
export const PARTS_AROUND = new Set(
  `ad ads advert adverts advertisement advertising adslot dfp taboola outbrain sponsored sponsor promo promotion promoted
  share sharing sharebar sharedaddy addtoany social socials related recirc recirculation recommended recommendations
  readmore alsoread newsletter newsletters signup subscribe subscription donate donation fundraiser fundraising
  cookie cookies consent gdpr breadcrumb breadcrumbs comments disqus toolbar pagination popup modal overlay
  tags taglist trending mostread popular references reflist editsection skip sr-only screen-reader-text visually-hidden visuallyhidden`.split(
    /\s+/,
  ),
)

/** What the caption of a picture is called. */
export const CAPTION_LABELS =
  /(?:^|[-_])(?:caption|bildunterschrift|legende)(?:$|[-_](?:text|content)$)|caption[-_]?text$/i

/** What the name of who took a picture is called. */
export const CREDIT_LABELS =
  /(?:^|[-_])(?:credits?|credittext|copyright|copyrightholder|photographer|photo-?source|image-?source)(?:$|[-_])/i
