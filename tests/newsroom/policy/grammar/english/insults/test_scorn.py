"""Contempt that no insulting word gives away, and names that no lexicon lists."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    items("""
You prize turnip, it was last year | shut it you plank | you big girl's blouse | You're a plank
you are such a melt | you're an absolute spanner | You're a lemon, mate | I can't stand you
I can't stand the sight of you. | the sight of you makes me ill
I have nothing but contempt for you | I despise people like you | You give me the creeps
You turn my stomach | You make me ashamed to be Armenian
I feel sorry for whoever has to live with you | no wonder your wife left you
even your dog hates you | Your own mother can't stand you
your parents must be so disappointed in you | your family tree is a wreath
Your family tree must be a cactus because everybody on it is a prick | you'll die alone
No one would miss you | the world would be a better place without you
This thread would be better without you. | you smell like wet dog | you stink of cheap gin
you smell of wee | You've got a face like a slapped arse | your face could curdle milk
With a face like yours I'd stay indoors | you fell out of the ugly tree and hit every branch
You look like something the cat dragged in | you look like the back end of a bus
You're about as useful as an ashtray on a motorbike | you are as welcome as a fart in a lift
You're as funny as toothache | You have all the warmth of a dead fish | you're a human skidmark
you are the human equivalent of a wet sock | You're the most boring person I have ever met
You are by far the most annoying commenter here | you're not worth the air you breathe
You aren't fit to clean his shoes | I wouldn't spit on you if you were on fire
I wouldn't trust you as far as I could throw you | I wouldn't trust you with a goldfish
I've coughed up better arguments than you | I've scraped smarter things off my shoe than you
I've found more intelligent life under a rock than you
you are the reason birth control was invented | You are a walking advertisement for contraception
Evolution skipped your family | You're a legend in your own lunchtime
You have delusions of adequacy
somewhere there is a tree making oxygen for you, go and apologise to it
You bring down the average IQ of this page | you lower the IQ of every room you enter
go and boil your head | go rot | please do not reproduce | get in the bin | do one
Go back to your crayons | take a long walk off a short pier | Go play on the motorway
go lie down in traffic | take your tablets, grandpa | you forgot to switch on your brain
try plugging in your brain | your IQ doesn't reach double digits
Is there a brain in that skull of yours? | My cat could write a better comment than you
Even a pigeon knows the difference, unlike you | you couldn't organise a piss-up in a brewery
you'd lose an argument with a lamp post | If you were any thicker you'd be a wall
if you were twice as smart you'd still be stupid | your lift doesn't go to the top floor
You're not the full shilling | Your arrogance is exceeded only by your ignorance
Coward. That's what you are. | Dumb as a post, you are. | as thick as mince you are
Look in the mirror and you'll see a fool | if you want to see an idiot look in the mirror
the biggest clown here is in your mirror | i had you down as a liar from the start
I see you for the coward you are | stupid woman, read it again | what's it like being this stupid
You are a burden on society | You're a boil on humanity | who asked you, ugly
nobody asked u fatso | you're an oxygen thief | You people make me sick
do us a favour and never reproduce | You couldn't be more wrong if you tried, muppet
your head is full of sawdust | What hole did you crawl out of? | You belong in the bin
You have the spine of a jellyfish | you have the backbone of a jellyfish
you've got the personality of a wet flannel | You've the face of a smacked arse
You have a head like a turnip | hey four eyes, read it again | get some brain cells
You're a failed abortion | your mother should have kept the receipt
your dad should have worn a condom | I hope your wife finds out what a worm you are
What a waste of a keyboard you are | a trained monkey could do better than you
chimps have better manners than you | You're a bad joke | u r proper thick m8
what a sad act you are | Thou art a knave | you, good sir, are a poltroon
You are one first class duffer | What nonsense you are talking, you donkey
pull your head in, ya drongo | would ye ever cop on ya eejit | you're dumber than a box of hair
stay in your lane, clown | cope simp | you sound like an incel
Are you always this stupid or are you making a special effort today?
There's more culture in a yoghurt than in you | Your mother raised a fool
you were raised by wolves | go outside, you pasty gremlin | you're a hasbeen
You're a loser and you know it | Go back to your hole, rat | slither back to your swamp
you are a snake in human skin | You're lower than a worm | you have blood on your hands, you ghoul
shame on you, vulture | what a piece of work you are | not the brightest, are we
are you thick or something | You thick or what | what are you smoking, clown
put down the bottle, you drunk | Go sober up, you old soak | Pair of clowns, the both of you
What a bunch of losers you lot are | you're all sheep | sheep, the lot of you
You people are thick | hope you step on lego, you twonk | may your tea always be cold, you melt
Rot in hell | What a sanctimonious windbag you've become
You've become a caricature of a pompous fool | your pomposity is exceeded only by your stupidity
Your ignorance is matched only by your arrogance | I have met stones with more sense
A doorstop has more personality than you | even my toddler argues better than you
my goldfish has better arguments than you | A dead fish would be better company than you
you're as interesting as watching paint dry | You are about as deep as a puddle
you've got a mind like a sewer | Must be hard being that stupid
I'd feel sorry for you if you weren't such a pig | you're not worth my spit
Not even worth replying to you, troll | @bob you plank | You, Bob, are a cretin
Bob, you are thick | You smell bad | u stink | You're ugly, and your opinions are uglier
you have no soul | You are without a doubt the thickest person alive
You take the biscuit for stupidity | You win the idiot prize
first prize for stupidity goes to you
Congratulations, you are officially the stupidest man online | You're a walking disaster
You are a disgrace to journalism students everywhere
you have the reading comprehension of a brick | I've never read such drivel, you fool
You write like someone who failed primary school | Your spelling is as bad as your breath
Who asked for your opinion, fatty? | You'd lose a spelling bee to a goat
if stupidity were an Olympic sport you would win gold
If ignorance is bliss you must be the happiest man alive
You must have been absent when brains were handed out
were you off sick the day they handed out brains?
When God handed out brains you were at the back of the queue | You're a liar and you know it
Stop lying, you weasel | you wouldn't know honesty if you fell over it | you're Moscow's lapdog
you're a tool of the regime | people like you disgust me
You're dragging this whole thread down with your stupidity | no one here can stand you
why are you even here, troll | do you get paid to be this dense | who pays you to be this stupid
How much do they pay you, shill? | did your mum drop you on your head
you were clearly dropped as an infant | not even your mother loves you
No woman would ever touch you | You're lonely because you're horrible | crawl back in your cave
go back to the sewer you came from | You have the emotional range of a teaspoon
You have all the depth of a puddle | you have the morals of an alley cat
you've got the attention span of a gnat | you have the tact of a sledgehammer
you've the brains of a rocking horse | You have the charisma of a damp towel
your personality is a damp towel | you are a damp towel of a man | you're a stain of a human being
what a pitiful creature you are | you are pitiful | You're laughable
You're an arrogant, self-satisfied bore | You're insufferable
listen here, sweetheart, you're thick | Get back to the kitchen
you call that an argument, you clot? | keep barking, dog | you're as ugly as sin
you're uglier than a bulldog | You're as dumb as they come | they don't come dumber than you
it doesn't get dumber than you | You're the lowest of the low | you're scum | scum like you
vermin like you belongs in the gutter | you belong in the gutter | you are filth
You really are a special kind of thick, aren't you | Learn some manners, you lout
You've got air between your ears | You have cotton wool for brains | you've got sawdust for brains
You've a brain like a sieve | You are useless as a chocolate teapot | You're no use to anyone
you're no use to man or beast | you are good for nothing | this is why you have no friends
you have no friends do you | Shame on you, you heartless creature | rotten to the core, you
you are evil incarnate | there is a special place in hell for you | hell is too good for you
I wish you were never born | your birth was a mistake | your mother regrets you
you were the runt of the litter | are your parents siblings | your parents must be cousins
go hug your sister, hillbilly | nice trailer, hick | Know your place, peasant | You're a savage
You monster, how could you write that | what a ghoulish thing to say, you creep
are you feeling ok in the head | your head needs examining | you're cuckoo
You, madam, have the manners of a goat | I suppose your mirror breaks every morning
Your mirror must be terrified | mirrors crack when you walk past
You're so dense that light bends around you | you are so thick you'd drown in a puddle
Who forgot to lock your cage | someone left your cage open | The circus is looking for you, clown
You're too stupid even for politics | You're so stupid you could run for office
you've embarrassed your whole family | You bring shame on your family
your grandfather would spit on you | Your ancestors are turning in their graves
what a disappointment you must be to your parents | You are the family disappointment
You are a mistake of nature | You're nature's little joke
God was having a bad day when he made you | you are barely human | You are subhuman filth
You would sell your own mother | you are a sellout | you're a turncoat and a rat
change your underwear, you stink | Afraid to answer, coward? | run away, little coward
run along, coward | how pathetic you are | get a hobby, creep
Your brand of stupidity ought to be bottled | Your brain must be the size of a lentil
Your skull is obviously made of wood | You're just a bitter nobody | You're a crank
"""),
)
def test_contempt_is_an_attack(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
You absolute weapon. | you utter spoon, read the headline | You complete and utter donut
you snivelling little accountant | You odious man | you dried up old prune | You great lump
Ya tube | ya big rocket | Away ye go ya bampot | you flaming galah | You dropkick
You wet lettuce. | you jumped-up little clerk | You ghastly woman | You nobody. | you thick git
you jammy git | you utter bore | ye gobshite | you dirty little liar | You vulture | you soak
you sanctimonious prig | You foul-mouthed little oik | you jumped up little squirt
you insignificant speck | You insignificant little worm | You little squirt | You little weasel
you oily little man | you slippery eel | You oaf! | Bob you absolute weapon
Bobby you massive helmet | You massive baby | you giant toddler | You overgrown toddler
you manky old hag | you mangy dog | You mangy cur | you flea-ridden mutt | you spineless apologist
you genocide-denying ghoul | You old fool | You decrepit old fossil | you fossil | you dinosaur
you relic | you big baby | you absolute child | you sorry specimen | you pitiful creature
you ridiculous little man | you tedious little man | you unbearable snob
you insufferable know-it-all | you hysterical woman | you nasty woman | You silly little girl
You mad old bat | you daft old trout | You poisonous toad | you venomous snake
you venomous old witch | you treacherous snake | You disloyal dog | you stray dog
you barking dog | you braying donkey | you greedy pig | You pig-headed idiot
You hit a new low, creep | You filth | You smooth-brained ape | you absolute brick
you good-for-nothing layabout | you rotten soul | You inbred | you peasant | you pleb
you vulgar little parvenu | you tasteless boor | You boorish oaf, sit down | You uncultured swine
you filthy savage | you animal | you brute | you absolute ghoul | you old pervert
you dirty old man | you perv | you sick freak | you sick, sick man | you need a straitjacket
you shame your ancestors | you must be such a disappointment | you judas | you traitor
You backstabbing little worm | you unwashed hippie | you unwashed peasant | you hide like a coward
you ran away like a coward | you pathetic excuse | You miserable crank | You crank!
"""),
)
def test_reader_may_be_called_anything(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
cheers mate you daft apeth | I pity your children | No wonder your kids never visit
Your parents should get a refund | the gene pool needs some chlorine
Somewhere a village is missing its idiot | okay boomer | you're the worst | you're so fake
I find you tedious | you're not as smart as you think you are
you aren't half as funny as you think | You are everything that is wrong with this country
You give cyclists a bad name | does your mum know you're on the internet | It's past your bedtime
The grown-ups are talking | run along little boy | Did you get your degree from a cereal box?
put the fork down | You look like a boiled egg | I'd rather eat glass than talk to you
you bring so much joy when you leave the room | God help your students
You're a poor man's Churchill | cope harder | seethe | stay mad | cry harder | touch grass.
get over yourself | delete your account | has your brain melted? | Did your brain fall out?
who ties your shoelaces for you | how do you dress yourself in the morning
I've had better conversations with my toaster | You couldn't run a bath
the wheel is turning but the hamster is dead | you have a screw loose | look at this clown
get a load of this muppet | lol cry about it | you sound like a strangled cat
I'd agree with you but then we'd both be wrong | Do you ever get tired of being wrong?
do you ever shut up | Bore off | Baldy | I bet you still live with your mum | you were a mistake
You're wasting oxygen | stop wasting oxygen | You are wasting everyone's air | you are beneath me
Nobody takes you seriously | everyone here is laughing at you
We're all dumber for having read you | I lost brain cells reading your comment
Reading your comment made me dumber | Your comment made me lose brain cells | ok incel
Call yourself a journalist? | You call yourself a Christian? | you call yourself educated
Typical of someone with half a brain | only someone with no brain would say this
It takes a special kind of stupid to write that | takes a real coward to post that anonymously
You have more chins than friends | you're a bit simple, aren't you | ok grandpa, back to bed
Time for your medication, dear | I've met more interesting doorstops | Oaf. | what an oaf | clown
absolute clown | imagine being this dumb | imagine being so stupid
It must be exhausting being you | Thank god I'm not you | You aren't worth the effort | You smell
you have no class | You have no shame | you have no dignity | have you no shame
Of all the idiots here you are the worst | your breath stinks and so does your opinion
the only thing bigger than your mouth is your backside | your mouth is moving but your brain isn't
big mouth, little brain | small brain, big mouth | You're all talk
You've never had an original thought in your life | have you ever had a thought of your own?
I am embarrassed for you | You ruin every discussion | you poison every thread you touch
nobody wants to talk to you | we all wish you would leave | Your dad left because of you
no wonder your father left | you've never touched a woman | old fool | you baby
Stop crying, you baby | cry baby | grow up you child | stop behaving like a toddler
you ridiculous man | You bore me | you bore everyone | ok Einstein | nice one Einstein
Nice going, genius | Whatever you say, princess | calm down, princess | you silly woman
you're half a man | you daft bat | Pig | Can you even read?
Reading is clearly not your strong suit | Thinking isn't your strong point, is it
Thinking was never your strength | Leave thinking to people with brains
Leave the thinking to others | Don't strain yourself thinking | don't hurt yourself thinking
sawdust for brains | shit for brains | you waste everyone's time
You're the reason we can't have nice things | You are why people leave this site
this is why nobody invites you | I see why you're single | you'll always be alone | bitter much?
jealous much | triggered much? | who hurt you | aww did I hurt your feelings | cry me a river
want a tissue? | grow some balls | grow a spine | find a spine | get some dignity
May God forgive your ugly soul | See you in hell | runt | Pleb. | ghoul | creep | weirdo | pervert
sick freak | you're away with the fairies | you've got bats in your belfry
men in white coats are coming for you | Children run when they see you | you'd frighten the horses
You never shut up, do you | does that mouth ever close
the zoo called, they want their monkey back | The circus called, they want you back
Did the circus leave without you? | Run off and join the circus | back to clown school with you
You failed clown school | Back to the troll factory | go back to your troll farm | quisling
wash yourself | buy some soap | ever heard of soap? | ever heard of deodorant? | use a toothbrush
yellow belly | you chicken | you big chicken | scaredy cat | coward! | tough guy behind a keyboard
big man behind a screen | you're so brave behind a screen | Say it to my face, big man
you wouldn't say that to my face | how sad your life must be | your life must be so sad
your life must be empty | what an empty life you lead | you have nothing better to do, do you
get a hobby | get out of your mum's basement | And you, Miriam, are the worst
"""),
)
def test_what_may_be_teasing_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}
