/** Query parameters that say where a reader came from and not what is read. */
export const TRACKING_PARAMETERS =
  /^(?:utm_.+|at_(?:medium|campaign|custom.*|link.*|format|bbc_.*)|mc_[ce]id|pk_.+|piwik_.+|matomo_.+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|_hs(?:enc|mi)|hsCtaTracking|mkt_tok|ocid|cmpid|icid|ncid|s_cid|sr_share|spm|_ga|_gl|ref_src|ref_url|vero_.+|oly_.+|smid|smtyp|wt_mc|wt\.mc.*|xtor|guccounter|guce_.+)$/i
