/** What a body has and a person with one name hardly does (`Harcourt’s shares`). */
export const belongings =
  /^(?:shares|shareholders|stock|profits?|revenues?|sales|customers|employees|workers|staff|stores|factories|products|headquarters|board|chairman|chairwoman|chief|ceo|founder|founders|co-founder|spokesman|spokeswoman|spokesperson|executives|engineers|lawyers|bosses|parent|subsidiary|rivals|website)$/i
