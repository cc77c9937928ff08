/** More words for what people do (lower case), which may stand before a name with a capital: `Skipper Rui Tavares`. */
export const tradeWords: ReadonlySet<string> = new Set(
  `skipper architect tenant keeper gardener pensioner plumber beekeeper archaeologist anthropologist sociologist psychologist
  astronaut carpenter miner dockworker sailor ferryman cellist violinist pianist conductor composer dancer choreographer
  translator illustrator photographer potter weaver winemaker brewer butcher grocer barista barber hairdresser tailor
  postman mechanic welder electrician roofer bricklayer trucker cabbie steward stewardess midwife dentist optician pharmacist
  therapist caretaker janitor headmaster headmistress goalkeeper sprinter swimmer climber cyclist rower jockey umpire`.split(
    /\s+/,
  ),
)
