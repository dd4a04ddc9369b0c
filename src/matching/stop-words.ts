/** Words of courtesy and fillers: with or without them it is the same question. */
export const courtesies: ReadonlySet<string> = new Set(
  'please pls plz hi hello hey hiya heya thanks thank thx cheers ok okay so exactly actually really basically um uh well though tho tbh btw guys hun lol haha'.split(
    ' ',
  ),
);

/** Words that say little about which question is asked. “not”, “no” and “never” are not among them. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those it its is are was were be been being am do does did done doing have has had having
  i me my mine you your yours u ur we us our they them their he she his her
  of to in on at by for from with about into as and or but so if then than there here
  can could will would should shall may might must just also too very really actually please pls thanks ok okay
  get got gets getting go going gonna want wanna need know tell say any some one
  hi hello hey um well oh now exactly still again even ever try thing way so let omg lol new every each other`.split(
    /\s+/,
  ),
);
