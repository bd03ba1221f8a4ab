"""Taunts and jeers whose frame tells them, and what is kind or plain in the same frame."""

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
The likes of you should not be allowed near a ballot | For a teacher you're remarkably stupid
your existence is a waste of oxygen | your education was clearly wasted on you
you are full idiot sir | you not have brain | You are having no sense | what a moran you are
ya wee bampot | You are a bhakt with no brain | you sheep will believe anything
touch grass you weirdo | You have the self-awareness of a doorknob
You couldn't pour water out of a boot | You wouldn't know a joke if it wore a sign
Who raised you, wolves? | did your mother drink when she was pregnant with you
were you homeschooled by a pigeon | You should be sterilised
Who do you think you are, you pompous windbag | You're nothing | OP is a moron
The person above me is an idiot | learn to read, illiterate
You sound like you were raised by raccoons | Your soul must be rotten
your mother dropped you, didn't she | Your daddy should've pulled out
I'd insult you but you wouldn't understand | I would argue with you but I don't fight unarmed people
I have more brains in my little toe | Say that to my face, coward | You know nothing, you fool
Every time you post the average IQ drops | When you were born the doctor slapped your mother
If I had a dog as dumb as you I'd shoot it | you have the rizz of a wet sock
You whippersnappers know nothing | You lazy good for nothing bum
Get off your fat backside and work | You spineless generation of crybabies
you have small brain like chicken | you are shame for your country | you are the son of donkey
You have the morals of a sewer rat
You wouldn't recognise common sense if it sent you a calendar invite
You add nothing, you know nothing, you are nothing | Could you try being less of a prat
Can you not be a dick for five minutes | Must you be such a bore | Have you always been an idiot
Do you have to be such an idiot about it | You're a right banana | You egg
You some kind of moron or what | You ain't worth the gum on my shoe
I wouldn't hire you to clean toilets | Shut up Meg | You have the compassion of a brick
"""),
)
def test_taunt_is_an_attack_whatever_fills_its_frame(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
What a spectacularly stupid thing to say, even for you | you're proof that anyone can get a keyboard
Have you ever had a thought that wasn't handed to you? | Imagine being this confidently wrong
Imagine being so dense that light bends around you | How thick can one man be
Do the internet a favor and unplug your router | Go back to your colouring books
People like you are the reason this country is in the gutter
For someone who claims to have a degree, you write like a toddler | Must be nice being so simple
I've met smarter houseplants | I've seen more intelligent life in my fridge
with a brain like yours it's a wonder you can breathe
There's no cure for what you have, stupidity is terminal
your face is enough to put me off my lunch | pull your head in ya dropkick | you're a bot
You're just a bot repeating what you're told | found the simp | what a clown 🤡
L + ratio, nobody cares | stay mad, virgin | Bless your heart, you really thought that was clever
Bless, he thinks he's people | pipe down boomer | who cares what you think
Literally nobody asked you | seek help | Grumpy old git | lay off the pies fatty
your profile pic made my dog bark | You are about as sharp as a bowl of soup
You couldn't organise a queue of one | that lone brain cell is working overtime today
You win dumbest comment of the day | What is wrong with you | have you taken your medication
off your meds again I see | Someone forgot their meds | You've lost the plot | you belong in a home
You should be locked up | You shouldn't be allowed to vote | I feel sorry for your kids
You'll die alone with your cats | Liar! | You're lying through your teeth | You haven't got the guts
You drank the kool aid | typical snowflake | You talk rubbish because you are rubbish
You're boring me, go away | You're a broken record and a dull one | You are irrelevant
You just made a fool of yourself | You embarrass yourself every time you post | Sit down, child
God you're slow | omg ur so annoying | Is English your tenth language | Illiterate peasant
Go marry your cousin | You are common as muck | Your mind is as narrow as a ruler
your IQ wouldn't register on a thermometer | Your brain has left the building
Your mouth is bigger than your brain | Your family must be so embarrassed
Your only friend is your keyboard | I'm amazed you can dress yourself
I'm surprised you can breathe without instructions | It's amazing you can tie your own shoes
I bet you eat crayons | I don't argue with idiots | I won't waste my breath on a moron
I've never met anyone so stupid | I've never seen anyone so proud of being ignorant
Even a child understands this, unlike you | even my goldfish knows better
I lost IQ points reading that | This is what happens when cousins marry
This is what inbreeding looks like | this is your brain on Fox News
Brave words from a coward behind a screen | You wouldn't say that in person you chicken
scared much? | triggered, snowflake? | did I hurt your feelings, princess | Poor baby
Somebody's off their medication | somebody needs a nap
Looks like the asylum has internet access now | I see the clown car has arrived
I see the circus is in town | Who let the clown in | Who let this moron out | Who ordered the idiot
What a pathetic creature | What kind of moron thinks that
What sort of a fool would believe this? You, apparently | Such a drama queen
Oh great, the idiot is back | oh look it's the thread's favourite moron
Look who crawled out of the sewer | look what the cat dragged in | well done sherlock
good job genius you played yourself | OK genius, explain it then | ok grandpa | bye Felicia
Go home, you're drunk | Go to bed grandpa | go take a bath | Go jump in the lake
I hope you choke on your dinner | I hope you step on lego | may your teeth fall out
You've no manners | You've got no clue | You clearly failed maths | You obviously can't read
There is something seriously wrong with you | there's something wrong with your head
You have a few screws loose | You ate paste as a kid | Stop embarrassing yourself
Stop breathing my air | Don't be such a baby | Wipe the drool off your chin
Take off the tinfoil hat | Adjust your tinfoil hat | put your tinfoil hat back on
Put the crack pipe down | lay off the crack | How much have you had to drink | Are you drunk
are you high | Are you on drugs | What are you smoking | what have you been smoking
smoking crack again? | You must be drunk | You're drunk | Yer da sells Avon
Your patter is as stale as your flat | Your maw must be mortified | You are all hat and no cattle
I've seen more backbone in a chocolate eclair
You're so crooked they'll have to screw you into the ground
Your porch light is on but ain't nobody home | You're meaner than a rattlesnake and half as useful
bro thinks he's him | bro got zero brain cells left | womp womp cry about it
least delusional redditor | get off the internet you absolute bot | skill issue tbh
kid named idiot | you smell like a discord mod | uninstall life
It's impressive how much you can say without knowing anything
I see thinking isn't on your schedule today | You must have been absent the day they taught reading
Your lack of education is showing | You're the human equivalent of a Monday
Congratulations, you've managed to be wrong in every sentence
It must be difficult carrying that ego around | You wouldn't last five minutes in the army, sonny
Go cry to your therapist | I've forgotten more than you'll ever know
your mind is not working properly | are you having any brain or not | your thinking is like child
You need to be locked in a padded cell | Pathetic little man | Stupid boy | Nobody wants to hear it
Nobody wants to hear from you | Give it a rest | Your train of thought has no engine
I've seen better reasoning on a cereal box | My fridge magnet has better arguments than you
You're living proof that nature makes mistakes | Natural selection is taking its time with you
I've had deeper conversations with a puddle | Mensa called, they're laughing
Light travels faster than sound, which is why you seemed bright until you spoke
You're like a cloud, when you disappear it's a beautiful day
Everyone has the right to be stupid but you're abusing it | You're as pointless as the G in lasagna
The last time I saw something like you I flushed it | Somewhere your English teacher is crying
When they made you they forgot the brain | You'd be out of your depth in a car park puddle
I'm jealous of people who don't know you
Were you born on a highway, that's where most accidents happen
You'll go far someday, please stay there | You sound reasonable, time to up my medication
Derek, you couldn't manage a whelk stall | Still as clueless as ever I see
Someone's been at the sherry early | The only thing you've ever run is your mouth
I've had bowel movements with more substance than your comment
Are you always this unpleasant or is today special | Your poor wife
I feel sorry for whoever shares a house with you | Do your carers know you have the password again
You're the sort of person who claps when the plane lands
Nice to see the care home lets you use the computer
You've clearly never done a day's work in your life | Pull your neck in
You're embarrassing yourself again, Gary | I bet you're a hoot at parties
Dear oh dear, what a simpleton | Whatever you're on, take less of it
Whatever they're paying you it's too much | How does someone get this dense
Your spelling is as poor as your judgement | Is there a grown up there who can type for you
Put an adult on | Fetch your mum, she can explain it | Your carer should take the iPad off you
Somebody take his phone away | You're drunk again aren't you Colin | Back on the bottle I see
You'd sell your granny for a pound | I wouldn't believe you if you told me water was wet
You're fake as a three pound note | You are poison | Small man syndrome
Little man with a little mind | Empty head, loud mouth
Use your head for something other than a hat rack | That thing on your neck isn't just for hats
Use the brain God gave you, if he did | Nothing between the ears | Not a thought in that head
If thoughts were pennies you'd be skint | You've got a mouth on you like the Mersey tunnel
You could start an argument in an empty room | You'd argue with your own shadow
You would moan if you won the lottery | Here he is, the prophet of doom
Here comes captain clueless | Oh good, the expert has arrived
Thanks for that, professor of nothing | Cheers Einstein | Full marks for ignorance
You get an F for reading comprehension | Zero out of ten for thinking
You win the prize for daftest post of the year | Give this man a dunce's hat
What made you so bitter | Who made you so hateful | Did nobody hug you as a child
Did your dog die or are you always this miserable | Did you leave school at six
Have you got a screw loose | Have you no brain | Aren't you embarrassed
Isn't there a bridge missing you | Shouldn't you be in school | Shouldn't you be in a cage
On yer bike pal | Bad cess to you | You've got kangaroos loose in the top paddock
You couldn't organise a root in a brothel | Are you mental yaar
You have a neck like a jockey's backside | Ah go away and shite | You've a head on you like a turnip
Pull your head in you dag | You couldn't navigate your way out of a sheep pen
Listen to this mook over here | Hey genius the Bronx is up | Fuggedaboutit you're hopeless
You should have your license to type revoked | Your mother called, she wants her brain back
Look in the mirror sometime, pal, you'll see the problem | Whoever told you that you were smart lied
You're an old drunk with a grudge | Nobody in this town takes you seriously, Bill
You haven't had a new thought since Reagan | You need Jesus and a dictionary
Try reading before you flap your gums | Nobody cares what you think, Brad | Go fly a kite
I have no respect for you, none | You're a lousy father
You're a terrible teacher and an even worse person | You're just jealous because nobody wanted you
You have a black heart | You've got ice for blood | You're colder than a witch's elbow
You're slower than molasses | You're crazier than a loon | You're as crooked as a dog's hind leg
You're full of beans | You're full of baloney | You're out of your gourd
You've got bats in the belfry | Your antenna don't pick up all the channels
"""),
)
def test_jeer_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
You are right about the bridge, and I was rude to say otherwise.
You are not boring, you are thorough. | You were lucky to get tickets.
You're never too old to learn to swim. | If you are rude to the waiter, expect cold soup.
You are slow to anger, which I admire. | You look lovely in that photo.
You look so happy together. | You're so kind to answer. | You are so brave to write this.
You sound like my grandmother, and I mean that fondly.
You sound so much like your brother on the radio. | You sound tired, get some rest. | You seem nice.
You're a star, thank you. | You're a baker by trade, I believe. | You old romantic.
You are a bit of a tomboy, aren't you, said my gran. | You are a goat farmer, so you would know.
You are a mole catcher? How interesting. | You're a vampire in the school play? Wonderful.
How do you cook a turkey without it drying out?
Are you a plumber or do you just know a lot about boilers?
Are you on medication for it, and does it help?
Have you taken your medication with food as the leaflet says? It matters with these pills.
Did you take your pills before or after breakfast in the trial?
Have you ever tried reading it aloud? It helps.
Have you ever considered therapy dogs for the ward? Ours love them.
Have you ever had an idea that you could not explain? | Do you even get a receipt at that car park?
Do you think the mayor will resign or not? | Can you even book online? | Who asked for the audit?
Who cares what the minister says, the figures are public. | Nobody asked the residents.
No one cares about the old pier except us. | Nobody is impressed with the new timetable.
I don't argue with the numbers, only with how they were taken.
I don't talk to strangers on trains. | I don't have time for long meetings. | I never waste food.
I can't believe how stupid the new layout is. | How stupid can a parking scheme be?
How can anyone be against a library? | What kind of fool would build on a flood plain?
What sort of dog is that in the picture? | What an idiot I was to sell that house.
I've never met anyone so generous. | I have never seen anyone so calm under pressure.
I've met more interesting people on that bus than anywhere.
I have seen smarter dogs than my Rex but none so loyal. | I've eaten better potatoes.
The dogs here are smarter than the drivers. | My toaster is smarter than me.
My five year old knows more about dinosaurs than I do.
My dog understands more than I give him credit for. | Even my cat knows when it is Sunday.
Even a child can see that the council is right. | Even a toddler could use the new machine.
A monkey could do my job better than I can. | I'm amazed you can run that far at eighty.
I'm surprised you can still buy those. | It's a wonder you can hear anything in that hall.
It's amazing you can walk to the station in four minutes. | You must be joking.
You must be so proud. | Must be nice to have a garden. | It must be hard being a nurse right now.
It must be so hard being so far from home. | It must be lonely being a lighthouse keeper.
Imagine being so lucky. | Imagine being this close to the stage.
Imagine being that cold and still swimming. | People like you are why I love this town.
People like you are the reason the food bank runs. | You are the reason I still buy this paper.
You're the reason my mum smiled today. | We have never seen the likes of it.
I have not seen the likes of him since Best. | Said the man who runs the ferry: it will be late.
"It was loud," said the man who lives next door.
For someone who started late, she sings beautifully. | For a teacher the pay is poor.
You write like a dream. | You write like an angel. | You have the patience of a saint.
You have the charm of a young Cary Grant. | You have the memory of an elephant.
You are as sharp as a tack, Mum. | You're about as likely to win as I am. | You're as busy as a bee.
You are as welcome as ever. | You couldn't get a seat for love nor money.
You couldn't win a raffle without a ticket. | You couldn't hear the speaker with all that noise.
You couldn't run a shop in a street without parking.
You wouldn't know the pub if you saw it now, it's all glass.
You wouldn't recognise him if he walked past you. | You wouldn't know it was November.
You could drive there and still be home by noon.
You could walk for an hour and still miss the turning.
When you were born the hospital was still on Mill Street.
Every time you comment I learn something. | Every word you write is a pleasure.
Every post you make about birds is lovely. | If stupidity were taxed the minister would be broke.
If kindness were money you'd be rich. | If lying were an Olympic sport the party would win gold.
I'd call you a hero but you would blush. | I'd explain it but the article does it better.
I'd argue with the first point, not the second. | I'd agree with you if the figures were newer.
Your mother must be so proud. | Your mother should have kept her stall, the jam was wonderful.
Your father should have used a ladder. | Your brain is a wonderful thing, feed it fish.
Your brain must be tired after that exam. | Your mind is sharper than mine at eighty.
Your face is red in that picture, was it the sun? | Your life must be busy with three kids.
Your education was better than mine. | Your dog deserves better weather.
Your kids deserve better schools, and so do mine. | Your family must be relieved.
I feel sorry for your mother, losing the shop like that. | I feel sorry for your loss.
I feel bad for the drivers. | Thoughts and prayers to whoever lost the ring.
You should be proud of your daughter. | You should be in bed with that cough.
You should be allowed to vote at sixteen. | You shouldn't be allowed to park there.
You belong in the choir. | You belong in a museum, said the curator to the bicycle.
You deserve every good thing that comes. | You deserve all the praise. | Go home if you are ill.
Go to bed early before the race. | Go away for the weekend, the sea is warm.
Sit down before you read the bill. | Calm down, the vote is not until May.
Grow up in a small town and you know everyone. | Get a grip on the handle before you pull.
Get a life jacket before you sail. | Get a job at the mill, it pays well.
Get help lifting it, it weighs forty kilos. | Seek help if the rash spreads.
What is wrong with you people liking rhubarb? It is delicious. | What's wrong with the old bridge?
Something is wrong with your link. | There is something wrong with my sink, who do I call?
There is no cure for the common cold. | There is no hope for the old oak, sadly.
Nothing can save the pier now. | The doctor could not say what is wrong with me.
You lost the plot in chapter three, so did I. | You've got no idea how happy this made me.
You have no idea how good the soup is. | You've never worked a night shift? It changes you.
You've never had a better pie. | You never had it and it shows how lucky you are.
He never trained and it shows. | I failed maths twice and became an accountant.
You failed the driving test too? Same. | You clearly read the report, thank you.
You clearly can't please everyone. | You really can't spell Llanfair without looking it up.
Are you drunk after two glasses? I am. | Are you high enough up to see the sea?
Are you okay after the storm? | What are you smoking in the new smoker, brisket?
How much did you have to pay? | Smoking something? The new shop rents barrels.
You are drunk on the view up there. | Put the bottle in the recycling.
Put your hat on, it is freezing. | Take off your hat indoors. | Wipe your chin, there is jam on it.
Wipe the counter first. | Stop wasting water. | Stop being so modest.
Stop embarrassing the players and pay them. | Don't be such a stranger.
Do yourself a favour and try the plum cake. | Do us all a favour and publish the minutes.
Do the town a favour and fix the clock. | Bless your heart, you made my day. | Bless you both.
It's cute how you two still hold hands. | It's funny how you never see them in winter.
You think you're tired, try lambing. | You think you're so far from help, then the lifeboat comes.
Tell me you saved the recipe. | Tell me you have a spare ticket. | Glad you're not hurt.
Thank goodness I'm not in the queue. | Lucky you're not in the office today.
Your village called its shop a hub, ours did too. | Your conscience is clear.
Somewhere a band is playing. | Somewhere there is a key to this door.
The only thing bigger than your pumpkin is your smile. | Did you type this on a phone?
Did you write the song with your brother? | Mute button is on the left.
Your profile picture made me smile. | Your photo made the front page. | Something much? No.
Same much? | Ok dear reader, here is the list. | Ok love, see you Sunday. | Thanks, love.
Well done, kiddo. | Sorry, darling, wrong thread. | Good luck, professor, with the new job.
Nice try, lads. | Great job, hero of the day. | Sure, grandpa told me the same.
The lights are on in the town hall, is there a meeting?
Your elevator is out of order, the notice says. | Your lift never came? Call me.
Your batteries are flat, try new ones. | Your opinion is worth hearing.
Your comment was as useful as the article. | Talking to you is like talking to an old friend.
Reading your posts is a joy. | Arguing with you is fun. | You were born with a gift.
You were born in a barn? So was I, on a farm near Ayr.
I thought the film was dull until I read your review.
I thought the soup was bad before I saw the salad. | Your whole life is ahead of you.
Your entire existence is a gift, Mum. | Even by our standards that was a wet summer.
That is late even for you, Dad. | You smell like roses. | You smell like the sea.
You are a bad influence on my diet. | You're a terrible tease, Joan.
You are a good mother, don't doubt it. | You are not a bad person.
I am a bad mother, I forgot the lunchbox. | Nobody loves you more than I do.
Nobody trusts the new app. | No one in the office likes the coffee.
Nobody needs you to pay in cash. | I'll put it in simple words for the kids.
Explain it in simple words, please. | I'll go slowly for the beginners. | I bet your mum is proud.
I bet your dog loves the snow. | I bet your kids don't remember the old pool. | Bet you can't wait.
I bet you can't guess who I met. | I bet you still have the ticket.
I bet you never thought you'd see it. | The clown hat suits the statue.
Santa hat looks good on him. | This clown is a delight, my kids loved the show.
Who let the dogs out? | Here comes the rain again. | Oh great, the train is back on time.
Look at this beauty. | Found the recipe, thanks. | The person above me is right. | OP is correct.
The guy above is funny. | The comment above is spot on. | Big talk from the chairman, let's see.
Brave words from the goalkeeper. | You put the thick cream in first, then the jam.
You put the mean temperature in column two. | There is only one of you, sadly.
The hamster in your photo is adorable. | Stop breeding dogs for looks. | You great big softie.
You clever sausage. | You absolute hero. | You lucky duck. | You mad genius. | Lovely old rogue.
Poor old fool that I am. | Silly me. | You are so silly, I love it.
Ratio of staff to children is one to eight. | The mute swan is back on the canal.
You left school at fourteen and built all this, amazing. | Your brain on music: a fine article.
I can explain it to you over coffee. | You would be fun at a wedding. | You are fun at parties, Jo.
You were absent the day we planted the oak, what a shame. | Evolution left us with weak knees.
You have a small brain scan booked for Monday. | You have a small mind map on page four, nice.
You should be locked in by six, the gate closes. | You need to be put in touch with the council.
Nobody wants to read a contract that long. | Nobody wants to hear bad news on a Friday.
No one wants to know the price of the new hall.
You wouldn't last a day without water in that heat.
You won't last five minutes in that queue without a coat.
I've forgotten more than I learned at school. | You add nothing but salt and it tastes wonderful.
I have read better arguments in this paper.
I have met more sense in my neighbours than in Parliament. | My sister has better grammar than I do.
You are like a sister to me. | You are like the sun, everyone leaves happier.
I'm jealous of people who have never seen the film and can watch it fresh.
Proof that nature makes no mistakes: the heron. | Mensa wants new members.
My train of thought left the station.
The last time I saw you we flushed a pheasant out of the hedge.
When they made your bridge they used oak. | If you throw a stick my dog brings it back.
You seemed calm before you spoke. | Time to increase my pension, I think.
He was born in a car, accidents happen. | Impressive how much of the wall is left.
It is amazing how few of you came. | Reading isn't taught in the first week, you know.
You managed to be on time, well done. | Your lack of sleep is showing, take a day off.
The only exercise I get is the stairs. | Give it a rest for ten minutes, then slice it.
Give it a rest, dough needs time. | Sober up the batter with milk.
Go cry to your heart's content, it helps. | Go back to the start and read the rules.
He is the son of a farmer. | The son of a donkey breeder won the race. | Stupid game. | Silly hat.
Poor little man, I hope he recovers. | Lovely boy. | Brave little woman. | Pathetic result.
You melon growers had a bad year. | I'd love you melon or not.
They threw you lemons and you made lemonade. | He gave the woman you donkey rides with a discount.
Send the girl you fool around with a card. | Voters like you keep the place going.
Smart voters like yourself will see it. | You have sense, and that is rare.
You never had the sense God gave you taken for granted, Gran used to say of me.
The idiot in the story is the wise one. | All bark and no bite, our old dog.
All hat and no cattle, as they say of the senator. | Your thinking is of a piece with mine.
Her mouth is all talk no trousers. | Bro thinks it will rain. | Least expensive option wins.
Uninstall the app. | The lights are on but nobody is in, it's a timer. | What made you so brave?
What made you so late, the bus? | Who made you so welcome? | Are you always this busy on a Saturday?
Are you usually so early? | Shouldn't you be in bed with that cold? | Shouldn't you be at the match?
Were you bullied at school too? The charity has a helpline.
Did your dog die recently? I am so sorry. | Did you leave school at sixteen like me?
Aren't you proud of her? | The bridge is missing its plaque.
The playground is waiting for its swings. | Have you no umbrella?
Have you got a screw for the shelf? | What is the point of the roundabout?
Your poor dog, I hope the paw heals. | Your poor garden after that hail!
I feel sorry for anyone who has to commute. | I feel sorry for whoever lost the ring.
You're the sort of person every street needs. | You're the kind of neighbour everyone wants.
You're one of those people who makes a room warmer. | The care home lets you visit on Sundays.
I have never done a hard day's work in heat like that. | How much do they pay you for a shift?
Whatever you're drinking, it smells lovely. | Is there an adult ticket for the ferry?
Put your coat on. | Ask your mum to help you with the form. | Get your dad to hold the ladder.
Take the phone away from the sink. | Back on the road at last.
You'd sell out in an hour with scones like that. | You'd kick yourself if you missed it.
You could start a fire with that grass. | You would complain too if your bins were full.
I wouldn't trust the ice. | Everything you write is a joy.
You are mad as a fan can be, and I love it. | You're useful as a translator.
Use your head for the ball, not your hands. | Use your loaf tin for this.
Nothing in the attic but boxes. | If petrol cost more you'd be walking.
If I had sold then I'd be broke. | She's got some mouth on her, the new presenter.
The minister of transport spoke. | Ten out of ten for the soup. | Full marks for effort.
Zero points for the visitors. | You win the prize for best cake. | Give the man a cigar.
Give that woman a medal. | Stop being a stranger. | Don't be a lemon, come to the party.
I've met children with more patience than me. | The only thing you've missed is dessert.
You couldn't run a stall without a licence in those days. | Here comes the bride.
Here comes the rain. | Oh good, the expert from the garden show is coming.
Here he is, the winner of the raffle. | All hail the volunteers.
Professor of history gives a talk. | King of the castle. | The thing on your shoulder is a wasp.
Small man, big heart. | Little woman with a big voice. | Must you be a member to vote?
Have you always been a teacher? | Do you have to be a resident? | Could you be a bit more precise?
Can you be a dear and post it again? | Would you be so kind.
Can you please stop being so generous. | As good as ever. | Still as funny as ever, Jim.
You are fake tan free, well done. | You're rough as guts after that party, mate, get some sleep.
Going senile, I put the milk in the oven. | My cheese slid off the cracker.
You are the poison expert, tell us about foxgloves. | The English language is murdered on that sign.
Fetch your mum, the cake is ready. | Is there a nurse in the building who can help?
You lovely banana bread baker. | What happened to you on the way, flat tyre?
Jog on the spot for a minute. | Oh dear, what a shame about the fair. | Good grief, what a match.
Honestly, what a lovely day. | You're slower than you used to be, and so am I.
You are slower than the rest on hills, but faster down. | You're colder than me, take my scarf.
You are ruder than usual today, is it the heat? | You're full of surprises.
You are full of good ideas. | You are full of energy for a Monday. | You need a permit for the skip.
You need a reality show for that family. | I have no respect for the rules they made.
You're just jealous, said my sister and laughed. | You have a heart of gold.
You have ice in the freezer, don't you? | You haven't had a decent cup of tea until you try this.
Your password has been reset. | Your mother called, call her back.
You couldn't find your way to the pier in that fog. | Look in the mirror and smile.
Look in the mirror before you reverse. | Nobody takes the timetable seriously.
Go fly a kite on the green this Saturday, the club lends them. | Shut up shop at six.
Shut up early and go home. | They shut up and listened. | You some day will laugh at this.
Listen to this song. | Listen to this interview, it's great. | Check out the market.
Check out this band. | You egg and flour the fish first. | You egg the cake wash last.
The bats in the belfry are protected. | There are bats in the belfry, the survey says.
You are as cold as ice, come in. | Hark at the choir. | Get a load of coal in before winter.
You need a dictionary for old Scots, I use one too.
Whoever told you that you were too late was wrong, there are tickets left.
Your licence was revoked? Appeal it. | You have a belly like a drum after that dinner, me too.
No one wants you hurt. | No one wants you late. | Nobody wants you sick, stay home.
Nobody wants you silenced.
"""),
)
def test_kind_and_plain_words_in_the_frames_of_jeers_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []
