/** Irregular forms of common verbs and nouns, each line the base and its forms. */
const lines = `say says said saying
tell tells told
be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
go goes went gone
make made making
take took taken taking
come came coming
see saw seen
know knew known
get got gotten getting
give gave given giving
find found
think thought
become became becoming
leave left leaving
feel felt
put putting
bring brought
begin began begun beginning
keep kept
hold held
write wrote written writing
stand stood
hear heard
let letting
mean meant
set setting
meet met
run ran running
pay paid
sit sat sitting
speak spoke spoken
lie lay lain lying
lead led
read reading
grow grew grown
lose lost losing
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
cut cutting
rise rose risen rising
drive drove driven driving
buy bought
wear wore worn
choose chose chosen choosing
win won winning
fight fought
seek sought
teach taught
catch caught
sing sang sung
swear swore sworn
strike struck striking
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
shoot shot shooting
throw threw thrown
show showed shown
quit quitting
retell retold
foretell foretold
withdraw withdrew withdrawn
undertake undertook undertaken
overcome overcame
mislead misled
man men
woman women
child children
person people
will wo 'll
can ca could
would 'd
not n't`

/** From a form to its base. */
export const baseOf = new Map<string, string>()
for (const line of lines.split('\n')) {
  const [base, ...forms] = line.split(' ')
  for (const form of forms) baseOf.set(form, base!)
}
