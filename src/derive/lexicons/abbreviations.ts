/** Abbreviations that stand before a name or a number, so that a full stop after them ends no sentence. */
export const titleAbbreviations = new Set(
  `Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Lt Col Gen Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Hon Rev Fr
  Sr Messrs Mme Mlle St Ste Sta Sto Supt Insp Det Pres Amb Atty Dir Asst Assoc vs v No Nos Vol Fig Sec Art Ch Sir Mt Ft
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri approx cf ca al Pte Spc`.split(
    /\s+/,
  ),
)

/** Abbreviations that may well end a sentence. */
export const plainAbbreviations = new Set(
  `Jr Inc Ltd Co Corp Bros Cos Esq etc Ave Blvd Rd Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md
  Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ph dept est gov Dept Univ`.split(
    /\s+/,
  ),
)

/** Words that, capitalised after an abbreviation, show that a new sentence has begun. */
export const sentenceOpeners = new Set(
  `The A An He She It They We I You In On At But And Or If As For To That This These Those There His Her Its Their
  Our My When While After Before Since Although Though However Yet So Some Many Most Both Few What Who Why How Where
  By From With Under Over Not No Now Then Mr. Mrs. Ms. According Asked Also Even Last Only Still Just Such`.split(
    /\s+/,
  ),
)
