"""What people say in the words of a threat that threatens nobody."""

from collections.abc import Callable

from newsroom.models import Violation
from newsroom.policy.rules import Threat
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = Threat(id="threats", type="threat")

INNOCENT = """
I will smash your record next year | You'll get a letter from us one of these days
Somebody put a cushion under the minister's chair please
We're going to make an example of good planning
I know a guy who would fix your arm rest for fifty bucks
Should I come by and show you how it works? | Your little dog will be the first to get a treat
I'd slit the envelope without blinking | Someone needs to help that councilman down the stairs
We'll see how brave you are on the big slide | I will show the life out there to you
Just guess them and be done with it | Anybody who helps our church will be leaving with a jar of jam
The chief dragged the sledge behind a truck | You are going to get tired, and I'll drive
I'm coming to your office with a can of paint | Pack your bags, because we are going to the beach
Every last landlord should be taxed | Let's round up the editors and march to the river
I will wait for your daughter after school, she has violin, right?
Paint the mayor and his whole family | I hope a truck stops for you
The editor got six letters about bullets | If you touch that tree the council will fine you
Kneeling is good for the lot of them | Why don't we send a few politicians to school
They use the old buses for target practice at the barracks
Next time I see that reporter I'm going to thank her
The museum is easy to find, and parking is free
I'm going to find your mother and hand her the keys
When I find out your real name I'll send you a card | You'd better pay before Friday
I've got friends who deal in old stamps | I'll knock on your door next week
I'd love to watch that mansion being restored
Keep your mouth shut when you swim there, the water is bad
If this gets built I will personally eat my hat | Anyone who votes for this deserves to be heard
Your kids will pay for this debt with their taxes | That joke killed me, mate
I'm going to come find you at the bar
If you write one more word about my brother I will cry, it was so kind
You better move to another seat before the show starts
Some day soon you'll wake up with a view of the sea | People like this reporter deserve a raise
You are lucky you don't live there | They put the king in front of a firing squad
I will stick a note on your door | I swear the next time you post a recipe I'm going to try it
We are going to miss every one of you | Death to the minister, they shouted in 1789
She died in agony | Just dye it already | The lamp ought to be hanged from the ceiling
I'll be the last person you ever see running | You don't want to know what we paid for the roof
Burn, candle, burn | The cops who did this should be thanked
I will make sure your children get a seat | Let me know when the funeral is, I'd like to come
Your mother should lock her bike | The vet put him out of his misery
My axe is waiting for the logs | I have a shovel and can help with the snow
Come to the park at nine and I'll beat you at boules | He should get a prize for what he wrote
I'm not kidding, I'll thank every last one of you | I'll help you with your tie
Get her a chair and give her what she ordered
We'll meet at six in front of his house, bring what you can carry for the move
These politicians will only learn when they lose | You'll be begging me for the recipe
I want you there | He is dead and buried | The pumpkins rot in a ditch
I changed a tyre with a tire iron | One good shove and the door opens
The museum has the guillotine from 1792 | I'll set your dog free
He wasn't the first journalist to have an accident on that bend
I'll make you eat those pancakes, one bite at a time
I will be at your door before sunrise with the skis
Set one foot on the ice and you'll fall through | Somebody ought to buy that newspaper
We have ways of dealing with customers who wait too long
You will not see your change again from that machine | I'm gonna put you through to the office
He is going to get what he deserves: a gold watch | Stab it with a fork and be done with it
I will hang your coat on the balcony | I'd beat that champion with my bare hands, it's arm wrestling
You had better watch yourself on the video, you were great
I'm going to brush your teeth now, said the dad
The next time your name is in the paper it will be for the prize
I hope someone fixes your stupid bike | This town would be better if somebody planted trees
Don't go out without a coat tonight | The editor should get a cup of tea
Get a rope and a bucket from the shed | I've been following you for years, great column
We'll cut the cost of your car | One phone call and you are through
They will be painting you on the pavement | Just you wait, I'm going to get you a better one
I know what time you open the shop | I would love to help that activist with my truck
If he comes near my school I'll greet him | We will make you dinner with pasta
People will cheer if this passes, and you will be first in the queue | Throw the bone to the dogs
I'm loading my washing machine as I read this | Your whole family will enjoy what you did
I want to thank him with a hammer for his workshop
Let's meet behind the station and I'll show you where the bus is
Someone should chop off the ends of the beans | You and your kind help will be missed
Track them down and thank every one of them | I will personally pull the curtain
Fry slowly, then add the stock | Enjoy the time you have left in Rome
I'll be waiting in the car park with the pump
Come Monday you won't have a cent left after the sale | The saint was burned alive
They need to be rounded up and counted | Your wife looked happy when I drove past her this morning
The plumber shoved the pipe so far up we never saw it again
We should interview these journalists at the lake | I wish you would get help from a doctor
If you were here I would break out the good wine | He died of a bullet in the head
Let's get the most out of these protesters' ideas
The coins were buried in the foundations of that shelter
Somebody should teach her children and see how she likes it | I'm going to make your life easier
Leave the key with my family or you lose the deposit | Climbers get the rope
I've got your photo on my desk and a coffee in my hand | Who will rid us of this smell?
The only language they understand is money | Stones were thrown at our windows last night
I'd put all of them in a sack and carry them | Hope u get started soon
I swear I will end my subscription | You are so right | He needs a good hard think | Feed the pigs
If you come to the meeting on Thursday, you will not regret it | Someone should pour her a drink
You have a nice face, a shame to hide it | Greet every visitor at once
I will turn your lights out at ten
We'll find you, we'll find your kids a school, and we'll finish the forms
I'd like to see him swing in the hammock | You can count on me | Time to load the dishwasher, boys
I'm coming with my brothers and we will take that old camp apart
Bash the nail, and start with this plank | The councillor wants to be careful with the budget
I am going to thank everyone in that building | I'm going to beat you to the bakery
You are a brave man, I know your face | I will come for you and your children at five with the bus
Shoot these scenes again | Somebody should set up a fund for that mosque
I hope you get well and dance | You'll be sorry when the shop is sold out
Hang this portrait of a mayor | We know who you are and where you work, welcome to the team
If you don't water this, something will happen to the roots
I would put a bullet point in your header | The prime minister deserves to be heard on this
I'm going to stab a guess at the number | He will end up in hospital if he keeps smoking
We should meet up with these activists | Someone has to feed him | Watch out, a car is coming
I can't wait to see you bloom | He needs to be informed | I'd love to walk with you over the bridge
My brother will break the news | Burn the leaves in your garden | They should all be shot in colour
I'll get my coat and come over | Your job is in danger if you keep writing off the tax
You had better not come here if you want quiet | Shave yourself or I'll do it for you
I hit my head against the wall every time I read this
We're going to take your editor out for lunch | Let them all be counted on the main square
I will miss you and everybody will care | We are going to find you a seat and light your candle
Somebody should thank that judge | You should be proud, we are coming to watch
I hope your children get rested | I'm going to shoot you in black and white
Your family is next on the waiting list for a flat
They should line these journals up and bind them | Next time we meet I'll break the bread
Let's go and set the shelter's table | I swear I'll run your errands over lunch
He deserves a buffet | You will pay for this, the invoice said
I know what school your daughter attends, mine goes there too
I have a gum and I know where you left the wrapper | Beat her up the hill and you win
You won't live long on that diet of crisps | Stop it or I'll come and tickle you
The mayor will not be here to see the new year fireworks
I will bring a knife to cut the cake at the next meeting | Someone please shoot this scene again
We will call every one of them | You better run, the bus is leaving | Throw a blanket on her
I am going to clap you so hard | If I find your scarf I'll post it | I wish somebody would feed him
These cyclists deserve to be seen | I'd hug her if she was in front of me
We will make sure you never wait again | I'll kill for a cup of coffee right now
This deadline is killing me | My feet are killing me after that march
You'll die laughing when you see this | Kill the bill before it reaches the second reading
Shoot me an email and I'll send you the report | Burn more calories than you eat
I'll beat you at chess any day | We will beat you on Saturday, three nil
Arsenal will destroy you next week | Let's hit the road before the snow comes
They should cut the budget by a third | It was a bomb at the box office
Hang in there, it gets better | This tax will strangle the economy | He is hunted by debt
Touch a live wire and you'll lose your hand | He said he would kill her, and the police did nothing
They threatened to burn down the shelter | You will be sued for that
I'd love to see you burn the cake | I want to see you hang the curtains
Their schools are better run | The ferry would be better run by the city.
I'll report you to the moderators | You will lose the vote | See you in court | He should be fired
The minister should be sacked | They should be voted out | He should be jailed for what he did
He deserves to be punished by the courts | The mayor should be hanged out to dry by the voters
Bring it on, I'm ready for the debate | I will fight you on this point to the end
I'd fight for your right to say it | Let's take out the trash before we talk about the garden
Take him out for dinner and talk it over
Somebody should take her out of the line-up before the second half | We need to take out a loan
I know where you live, it's a lovely street, my aunt lives next door
I know where you're coming from | I know where you can get good bread | I'll find you on Facebook
I'll find you a copy of the report | We will find you a new flat
I will get you the numbers tomorrow | I'm coming for dinner at your place
We're coming for you with the van at eight, be packed | You're next in line at the bakery
Your turn, you're next | The next article will be about schools
Your next article should be about the buses | This is my last comment on the subject
Your last comment was excellent | Watch your back when lifting those boxes
Watch your step, it's icy out there
Be careful crossing the road, the lights at the corner are broken
Be careful walking home at night, there were two robberies this month
You should be careful with your password | Drive carefully, the roads are slippery tonight
You will die if you drink methanol | You're going to die of boredom reading this
If you smoke forty a day you will die young | We will all die one day
If you don't wear a helmet you'll crack your skull open
Without a seat belt you would be killed in such a crash
The dam will drown them all if nobody repairs it
The hunters shoot deer at the border of the forest | We shot a documentary about them
They shot him at the border in 1989 | The king was beheaded in 1793
In those days traitors were hanged from lamp posts | Witches were burned alive
He was stabbed in his own house last night | The man who stabbed her should be jailed for life
A man was shot outside the town hall on Friday | Police say the gunman wanted to kill them all
The killer should be locked up for good | The suspect threatened to blow up the office
There was a bomb under the minister's car in the film | In the last episode he slits her throat
In this game you have to kill all the zombies | In the game I'll kill you first next time
You can shoot them with the crossbow in level three | Kill the witch first, then the boss
The detective finds her body in the river | Cut the onions, beat the eggs and whip the cream
Beat them until stiff | Kill the heat and let them rest for ten minutes | Drown them in gravy
Stab them with a fork before you put them in the oven | Skin and gut the fish, then cut off the head
Burn the old fence, it's rotten | Cut off the dead branches
We will bury our grandmother on Thursday | I'll bury you in paperwork if you go down that road
The opposition will bury the proposal | Hang the picture higher | Hang them on the washing line
Hang him a medal, he deserves it | Shoot the messenger, as usual | Don't shoot the messenger
I don't want anybody to be hurt | Nobody should be killed for what they write
No one deserves to be raped | It's wrong to say that they should be shot | I would never hit a child
You can't just kill people | Do you really want to kill them all?
Are you saying they should be lynched? | Should he be hanged? No, we abolished that for good reasons
Who said that the judge should be hanged? | My grandfather was hanged by the occupiers
The Nazis gassed them | They gassed the badgers last year | The council wants to cull the geese
Foxes kill chickens | Wolves will kill your sheep if you have no dog | My cat will kill your birds
The dog will bite you if you run | The heat will kill you before the snakes do
That staircase will break your neck one day | You could break your leg on those steps
Those potholes will break your axle | Somebody will be killed at that crossing
Somebody is going to be run over at that corner one of these days
Cyclists get run over here every month | I nearly ran you over because you had no lights
I was nearly run over by a cyclist | They'd run you over without looking
The law will hurt families | This will hurt you more than them
The tax will hit you and your family hard | It hits the poor in the face
It's a slap in the face for every nurse | It was a punch in the gut to read this
The news hit me like a hammer | Prices will knock you out | That smell will knock you out
He was knocked out in the third round | Fury will knock him out in the second round
He'll punch through the defence | The striker will be crucified by the fans if he misses again
The press will crucify him | They'll roast you alive in the next debate
The reviewers slaughtered her | Our team got slaughtered | You got burned, mate
They'll eat you alive in that job | She'll rip you apart with the facts
The lawyers will tear you to pieces in cross-examination | I'll make you pay back the fifty quid
You will pay for this with your taxes | We'll all pay for it | He must pay for his crimes
You'll regret it when the water bill comes | You'll be sorry when the library is gone
I have a gun licence and I follow the law | I have a gun for hunting and keep it in a safe
I have a knife like that in my kitchen | I've got a rope in the boat, should anyone need it
I'm bringing a cake to the meeting | I'm bringing my rifle to the range on Sunday
The guards carry rifles at the embassy | Let's burn the midnight oil
Let's burn some old wood at the midsummer fire | Let's fire up the grill
Let's storm the exhibition on Saturday, entrance is free | Let's kill this rumour once and for all
Let's shoot some hoops | Let's beat the heat with a swim | Let's hang out on Saturday
Who's with me for a beer? | Who knows where the judge's office is? I have to hand in a form
Does anyone have the address of the shelter? I want to bring clothes
Give me your address and I'll send you the book
Post your address in a private message and I'll drop it off
We have your address on file, the card will arrive on Monday
Tell me where you live and I'll tell you which bus to take | Expect a visit from the inspectors
Expect a visit from Santa | I'll pay my family a visit | We paid them a visit last summer
I'll visit your family when I'm in town | I'll be waiting for you at the station, track four
We'll be waiting for you with tea | I'll wait for you in front of your house at nine
I'll come to your door with the petition
Your days are numbered in the calendar, that's how it works | The days of cheap oil are numbered
The government's days are numbered | The clock is ticking for the planet
Tick tock, four minutes to kick-off | Accidents happen at that junction all the time
Accidents happen, I forgive you | It would be a shame if you missed the concert
It would be a pity if the old mill burned down | Bad things happen to good people
People have been killed for less in that country | You can run but you can't hide from the taxman
Death and taxes: you can't hide | Dead man walking is my favourite film
You're dead right about the buses | You're dead wrong, the law says otherwise
You are dead to the world before ten in the morning | My phone is dead
I'm dead, that joke was too good | If my mother sees this I'm dead
My wife will kill me if I forget the milk | My boss is going to kill me
Dad's gonna kill you when he sees the car
I'm going to kill you for making me cry at my desk, wonderful article
I could strangle whoever designed this website | I could murder a curry | You slay me
Break a leg tonight | You're killing it | He killed it on stage last night
You nailed him in that interview | Hit me with your best argument
Hit them where it hurts: boycott the shop | Punish them at the ballot box | Throw them out of office
Kick them out at the next election | Kick his butt out of the town hall in May
We will crush you at the polls
We'll wipe the floor with you on Sunday, and the loser buys the beer | The army will defend you
If somebody breaks into my house I will defend myself | Soldiers are trained to shoot and kill
The law allows officers to shoot if they are attacked | He was executed by firing squad
The death penalty is wrong, even for murderers | I am for the death penalty in cases of murder
Countries that stone women to death should not be at the table | They burn books there
They burned the flag in front of the embassy | I hope you get well soon
I hope you choke on your pride and apologise | I hope they catch whoever did this
I hope he gets a long sentence | Drag him before the courts
She was dragged out of parliament by security | Shut up and take my money
I would give my right arm for a ticket | You'd have to kill me before I vote for him
Over my dead body will they close the library | They will have to drag me out of that house
If this passes I'll leave the country | Blood will flow in the streets of Verona in the second act
The forecast says the forest will burn if it does not rain
If you leave the candles there your house will burn down
I put the tomatoes next to the wall and shot a picture | Put the chairs against the wall
Round them up to the nearest ten | Line them up and take the photo
One shot and you are protected from measles | You need a shot against tetanus
You need a good lawyer | You need a slap-up breakfast | Your neck will hurt if you sit like that
The trial will hang on a single witness | I'd hang my head in shame | Cut the man some slack
Cut him off, he has had enough beer | Gas prices are killing us
That gas boiler could blow up your house | Blow up the picture and you see the number plate
I'll blow up the balloons | We'll get you sooner or later, join the choir
Sooner or later it gets you | Sleep with the windows open, it's healthier
Lock your doors, there are burglars about | I hope you have good locks on your bike
I'm going to kill that dentist bill if it's the last thing I do
You'll never find parking at that hour | Your dog will be found, don't give up
If you keep eating like that you'll drop dead at fifty
You won't survive a winter there without a good stove | I hope they drag this case into the open
The minister should be grilled by the committee | They should string up the lights before December
Let's set the world on fire with this idea | He set himself on fire in front of the embassy
She was beaten by her husband for years and nobody helped | I want to see that family happy again
Someone should shoot a documentary about this judge | Someone ought to give that man a medal
The police should shoot less and talk more | Every cop who did this should get a fair trial
We will burn every bridge if we leave the union | You can tell your wife she has won the raffle
I'm outside your house with the parcel, please open
I am going to make you the best soup of your life | We're going to beat the odds
The editor has very big windows in the new building | My uncle was stabbed on that corner last May
You will be hit with a fine of two hundred | Keep talking and you'll convince me
We have your licence plate on record, please collect your permit
Two men with bats attacked the camp in the night, police say
The next bomb alert should be handled better than this one
I would love nothing more than to see you at the reading
I'd happily throw that phone out of the window | Throw the old clothes out, keep the shoes
We are watching your kids on Thursday, right? | You signed your own contract, so read it
You've got until midnight to hand in the form
One more word from the translator and the poem would fall apart
My grandson knocked his tooth out at the rink
The dentist will knock you out for an hour, nothing to fear
You need a shot of whisky after that commute
The farmer shot the dog because it was chasing his sheep | They hanged a rope swing from the oak
The council will kill off the night bus | The frost will kill your tomatoes, bring them in
We should execute the plan the judges approved | A mayor who lies like this should resign tonight
This is the kind of road where somebody gets killed every year
If you touch that transformer you'll be burned to a crisp | Be careful, he bites
Careful, she will destroy you at Scrabble | Lock the door behind you, there have been burglaries
They will pay dearly at the next election
I'd sooner shoot myself than sit through that opera again | Stop shooting the cats, whoever you are
We'll crush them at home, they've lost their keeper | His lawyers will bury you in motions
The photographer shot them against a white wall
Boil them alive? Surely there is a kinder way to cook lobster
The soldiers said they would burn the village with us inside
If I were a fox I'd eat your hens as well
I was attacked with an axe and I survived, so spare me the jokes
Down with the king, long live the republic | I'll run you over to the station
I'll cut you into the deal | I'll drag you out for a beer
Throw the minister under the bus and the party survives
I'll come to your house with my hammer and hang the shelf | I'll make sure you never walk alone
My first lawyer said: kill all the lawyers | The doctor will use it on you if the tablets fail
You will be carried out of there on our shoulders | They should bomb the ISIS camps
Bomb shelters were opened in the city | The badgers are back, round up the volunteers
We'll beat you so badly at cards that you'll move away | I hope your flight goes well
I'm hurt you think so | I'll put you in touch with my doctor
That fall put him in hospital for a month
The wolves kill sheep, and they should be protected anyway
They will kill the journalists if nobody stops them | They will kill us all with these emissions
Police shoot protesters in the capital | Stop killing journalists | Killing journalists is a crime
He deserved to be shot in that scene | The people will hang the banner from the bridge
We should get them out of parliament at the next vote
The burglar will be shot at in some countries | The plane will crash if nobody looks after it
Should we hang the judge's portrait? | I'm outside your house with the parcel
Nobody will hurt your children here | Are you watching your kids?
I'm following you on every platform | Wear a bulletproof vest if you report from there
My grandmother lost her leg when she was run over | If we meet I will shake your hand
You'll be next to speak after the break | The knife in the drawer is sharp
My knife is sharp enough for the bread | Her blood will be tested on Monday
He has a bullet in his head since the war | We have your address in our files and will write
Send some friends round, we have cake for everyone
We will wait till the last second to cut you from the list
Whoever touches this law will get their heads turned politically
Our party will bury that proposal and you know it
I will read your article and then break the news to my mother
I will write to your boss and ask him to shoot a reply | Somebody will find you a chair
Someone should go and get you a coffee | I want them to find your keys and open your door
We have to stop before we hurt the neighbours | I was thinking of cutting your hedge
I look forward to beating you at chess | If you value your life, wear a helmet
If you love your children, read to them | Nobody would miss the bus stop
My nose and my knees hurt, the ice is no joke | You know what happens to ice in the sun
We'll knock on your door with the petition next week | Enjoy your last days of summer
My daughter would look good in a coffee shop apron | I get yours and you get mine
You will pay for that ticket | A slap is what the tax amounts to
The hungry deserve a bread roll and a kind word | He needs a rope to climb that wall
She wants a punch bowl for the wedding | They need the guillotine for cutting paper
The workers are up against the wall | They were drowned, not strangled, the coroner said
Puppies were strangled at birth, the vet found | The team is gonna get killed in Paris
When your kid gets hurt, you want a doctor close by
Wear a mask if you want to keep your hands warm and your face dry
Use the guard or you'll lose a finger | Me and my rifle went up to the hills in October
I'd gladly pull the trigger on that purchase | Vinyl will be the first to disappear from the shops
Children who grow up without a father need good teachers | You better hope we don't get snow
You have ten minutes to leave the building when the alarm rings
I'll send some people over to your office to fix the printer | I'd sleep with the window open
Your car would explode in that heat | We tied a rope to the lamp post for the flags
Give me ten minutes with the mayor and I'll convince him | We should pay her a visit in hospital
Celebrities need bodyguards, ordinary people need buses
If it were my last day on earth I would eat a peach | You can plan your funeral with the church
It is easier to forgive when your children walk to school alone
You are going to get killed by taxes and fees | I'll burn you some music
We'll hang you a lamp in the hall | I will take your life story down for the archive
Blow his nose and wipe his hands | Put a knife in his hand and show him how to cut bread
Stick a fork in him, he's done | They should put a needle in his arm and be done with the measles
Let's meet at the lake on her birthday | I don't want to run her down
Let me run down the candidates for you | Drag her by the hand to the dance floor
They will drag him through the mud again | Take him to the woods and let him run
We will put her in touch with the hospital | Kill the speakers, the music is too loud
Burn the cabinet, it is full of worms | Kill the boss in level nine
Say goodbye to your kids at the gate and come to the meeting
There was a bomb under your house, an old one from the war
We will cut you a slice and burn you a disc
If I see you at the market on Saturday I'll give you the jar back
Wait till I get my hands on that new book | One more article like this and I'll subscribe for life
I will make it my mission to find you a better flat
The revolution ate its children, they went up against the wall one by one
You're gonna regret this haircut | He'd better not show his face at the party without a present
Someone broke into our house and stole the silver
The deserters were sent before a firing squad in 1917
The kittens should have been drowned, said the farmer, and I was horrified
I'm so close to finishing the thesis | Somebody with a ladder could solve this problem in a minute
Which bus does your son take? | I hope you enjoyed your birthday
You'd look good in that hat hanging from the peg | String the beans and let them dry
They stoned women in that village until 2001 | You want peace? You'll get peace
Come say it at the council, we'll be the ones with the banners
Let's go to his house and help him paint it | Bring petrol for the mower, the tank is empty
We should do to this minister what they did in Sweden: vote
The surgeon had to cut part of her tongue out
I beat the drum in the town band, starting with the marches
If you love your children you'll have them vaccinated
Stop biting them if you want to keep your nails | She deserves a medal
You'll bleed for a few days after the operation | Be afraid of the ice, it's thinner than you think
One day you will meet me in the library | I've voted before and I'd do it again for someone like you
I swear on my mother's grave I never took a cent | See you soon, I'll bring the cake
Get out of the village before the flood comes | The fire burned them out of their homes
A good editor is what that journalist needs | Somebody roughed him up outside the bar last night
There's a surprise in your mailbox, happy birthday | Maybe your brakes are worn, let somebody check
The judge has lived with guards for the rest of her life since
One clear shot at goal and they missed | You'll get yours on Tuesday, the parcels are late
I am bringing my guitar on Monday, see you at the counter
You deserve everything good that is coming to you | He did time for stabbing a man in a bar
They kicked his head in and left him there, the court heard
Teachers should show pupils what happens to plastic in the sea
How would you like a visit from me and my dog? | The branch will snap your neck if it comes down
Runners over forty lose a kneecap's worth of cartilage, my doctor jokes
These animals need to be seen by a vet | Next time I won't miss the train
If they attack us the army will shoot, that is its job | A bomb killed four people in the market
Kids will kill for those trainers | The tax on sugar hits you where it hurts
They strangled the project at birth | His answer was a slap in the face of every voter
The virus will hunt you down wherever you travel | I laughed so hard I nearly died, thank you
"""


def test_same_words_without_a_threat_pass(check: Check) -> None:
    assert [text for text in items(INNOCENT) if check(RULE, text)] == []
