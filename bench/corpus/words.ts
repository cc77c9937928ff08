/** What the sentences of a corpus are put together from. A word in brackets is drawn from the list of that name. */
const list = (words: string) => words.trim().split(/\s*[\n,]\s*/)

export const WORDS = {
  subject:
    list(`the [noun], our [noun], every [noun] in [place], the [adjective] [noun], no [noun], this [noun],
    the [noun] of [place], the people of [place], half of the [plural], the [plural], most [plural], [number] [plural],
    the [office], nobody in the [office], whoever runs the [noun], the [adjective] [plural], a [noun] like ours,
    the last [noun] before the [event], the [office] and the [office], everybody who owns a [noun]`),
  predicate: list(`will [verb] the [noun], had to [verb] [number] [plural], can [verb] the [adjective] [noun],
    should never [verb] a [noun], set out to [verb] every [noun], did not [verb] the [plural], must [verb] our [plural],
    may yet [verb] the [noun] of [place], would rather [verb] a [noun] than a [noun], wanted to [verb] what is left of the [noun],
    cannot [verb] [plural] and [plural] at once, began to [verb] the [adjective] [plural], refused to [verb] any [noun],
    meant to [verb] the [office], had promised to [verb] the [noun]`),
  adjunct:
    list(`before the [event], after the [event], in [place], by [month], without a [noun], within [number] weeks,
    as long as the [plural] hold, for the sake of the [noun], near the [noun] of [place], against the will of the [office],
    with [number] new [plural], in spite of the [adjective] [noun], until the [office] says otherwise, at a price of [number] crowns a [noun],
    since last [month], under the rules of the [office], like the [plural] of [place], together with [place]`),
  join: list(`and, but, because, while, although, so that, unless, as, where, once`),
  noun: list(`harbour, bridge, school, orchard, ferry, budget, archive, market, clinic, reservoir, tunnel, library, mill, quarry, ledger,
    contract, vote, strike, permit, levy, tariff, pension, subsidy, licence, inquiry, census, timetable, furnace, turbine, pipeline,
    vineyard, greenhouse, lighthouse, warehouse, courtroom, stadium, theatre, festival, orchestra, canal, dam, airfield, depot, laboratory,
    vaccine, harvest, flood, drought, fire, storm, merger, loan, audit, verdict, appeal, treaty, ceasefire, embargo, convoy, embassy,
    bicycle, tram, satellite, battery, sensor, glacier, forest, estuary, lagoon, meadow, beehive, herd, vessel, cargo, crane, kiln,
    charter, petition, ballot, quorum, mandate, tribunal, parish, shipyard, foundry, observatory, aqueduct, cooperative, hostel, kiosk`),
  plural:
    list(`nurses, teachers, drivers, growers, tenants, voters, bakers, miners, judges, clerks, pilots, sailors, fishers, weavers, printers,
    engineers, welders, students, pensioners, parents, shopkeepers, foresters, beekeepers, librarians, musicians, actors, surgeons, midwives,
    inspectors, auditors, witnesses, jurors, refugees, volunteers, firefighters, lifeguards, apprentices, farmhands, porters, couriers,
    orchards, bridges, turbines, ferries, tunnels, wells, roofs, streets, wards, seats, ballots, barrels, tonnes, sheds, beds, trees,
    boats, houses, classrooms, engines, samples, letters, contracts, permits, loans, claims, votes, shares, tickets, rooms, lanterns`),
  adjective:
    list(`old, new, costly, empty, crowded, narrow, northern, southern, coastal, rural, public, private, secret, honest, slow, quick,
    broken, unfinished, forgotten, famous, modest, ambitious, doubtful, generous, stubborn, fragile, sturdy, quiet, loud, bitter, cheap,
    temporary, permanent, joint, rival, final, early, late, unpaid, overdue, hidden, open, wet, dry, frozen, burning, wooden, concrete`),
  verb: list(`close, open, build, repair, sell, buy, move, defend, question, measure, count, publish, delay, cancel, fund, tax, insure, inspect,
    rescue, flood, clear, plant, harvest, replace, rename, shelter, welcome, ignore, accept, reject, review, widen, shorten, double, halve,
    protect, divide, connect, record, explain, finish, abandon, restore, rebuild, license, ban, borrow, lend, weigh, heat, cool, paint`),
  office:
    list(`ministry, council, court, union, port authority, water board, railway, bank, police, parliament, senate, guild, commission,
    health service, fisheries office, weather bureau, land registry, electricity board, customs, archive office, observatory, fire brigade`),
  event:
    list(`election, summit, harvest, hearing, strike, thaw, festival, census, merger, flood, trial, summer break, opening, cup final,
    budget debate, referendum, storm, reform, winter, audit`),
  place:
    list(`Arvenholm, Belgrano Sur, Castrevo, Dunmorrow, Eskilvar, Fennmouth, Galdera, Hestvik, Ilmarra, Jorvendal, Kestrel Bay, Lindmark,
    Morava Hills, Nyborgen, Ostrava Point, Pellworth, Quillon, Rosmarin, Selkirk Sound, Tarn Valley, Umbria Falls, Vallegrand, Westermoor,
    Yarrowgate, Zembra, Old Camber, Upper Lathe, Port Saddle, Saint Orlan, Three Rivers, Moss Landing, Copperdale, High Marlow, Low Marlow`),
  month: list(
    `January, February, March, April, May, June, July, August, September, October, November, December`,
  ),
  number: list(
    `two, three, four, six, nine, eleven, fourteen, twenty, thirty, forty, sixty, ninety, 120, 240, 375, 480, 650, 900, 1200, 4000`,
  ),
  day: list(`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`),
  occasion:
    list(`a hearing in [place], a press conference, the opening of the [noun], a meeting of the [office], a rally in [place],
    the congress of the [office], a debate on the [noun]`),
} as const

/** Names that topics are made of. */
export const TOPICS =
  list(`Harbours, Schools, Health, Energy, Water, Courts, Elections, Railways, Farming, Housing, Fisheries, Theatre, Football,
  Banks, Climate, Trade, Police, Libraries, Pensions, Forests, Shipping, Science, Music, Roads, Taxes, Weather, Mining, Aviation, Museums,
  Rowing, Cycling, Migration, Insurance, Telephones, Bakeries, Archives, Space, Bees, Chess, Bridges`)

export const GIVEN_NAMES =
  list(`Ada, Bela, Carla, Dario, Edda, Farid, Greta, Hugo, Ines, Jonas, Kaya, Lars, Mira, Nils, Olga, Pavel, Rosa, Sami,
  Tilda, Umar, Vera, Wanda, Yusuf, Zora, Anton, Birte, Cyrus, Dina, Emil, Fiona, Goran, Hanna, Ivo, Judit, Karim, Lena, Marek, Nadia, Oskar, Paula`)

/** Beginnings, middles and ends of last names. */
export const NAME_PARTS = [
  list(
    `Al, Bar, Cor, Dor, El, Fal, Gor, Hal, Il, Jar, Kal, Lor, Mar, Nor, Ol, Pel, Quin, Ras, Sor, Tal, Ul, Var, Wes, Yor, Zel, Bran, Dren, Stav, Trev, Gram`,
  ),
  list(`a, e, i, o, u, an, en, in, on, er, ar, or, est, ist, al, el`),
  list(
    `berg, dal, dez, dor, ev, ford, grund, hold, ic, kin, land, lund, man, mark, met, mond, nen, nov, ova, ra, rup, sen, ska, son, stad, ster, ton, va, vik, wick`,
  ),
] as const
