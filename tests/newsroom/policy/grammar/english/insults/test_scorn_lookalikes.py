"""Praise, banter and recipes in the words and the frames of scorn."""

from collections.abc import Callable

import pytest

from newsroom.models import Violation
from newsroom.policy.rules import PersonalAttack
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    items("""
You absolute legend, it works. | you absolute star | You absolute hero, thank you for the link
You utter genius | You complete gentleman, holding the door | you complete me
You complete the form, then post it. | You complete form A, then form B.
You total the columns first. | you lucky dog | you old rascal | you old softie
You silly goose, it was in your bag | you mad genius | You crazy kids, have fun.
You daft old thing, I love you. | you lemon slices, arrange them on top
Would you like tea or can I get you lemon? | You thick-cut the potatoes and fry them.
You peel the turnip, dice it and boil it | I will bring you turnip, carrot and leek.
You melt the butter, then add the flour | you melt, they said, when the sun is out
You sponge the stain, rinse and repeat | You mop, I dust. | you drip dry shirts, never iron them
You pill the cat, I hold it. | You reject, they appeal. | you sneak. I saw nothing
You sad? Come and talk. | You sad about the ferry too? | you stupid? no way
You ugly cry at that film, everyone does | You dull the blade, then sharpen it.
You sour the milk with vinegar, then strain it. | You dirty the pan, you wash it.
you spoiled dinner for the dog | You failed maths, so what | you lazy Sunday kind of reader
You fat-free yoghurt fans will like it. | When you are a potato farmer, rain matters.
You were a carrot in the school play, I remember
If you were a potato, how would you like to be cooked? | You're a peach. | You're a gem
you're a star | You're an absolute gentleman | You are a rocket scientist?
You are a sponge for languages | You're a brick, thank you. | You are a pillar of this community.
I can't stand the heat, can you? | I can't stand that you have to pay twice.
The sight of you on that stage made me proud.
The thought of you all alone in the snow makes me shiver | I have nothing but respect for you
I despise what they did to you | The film gave me the creeps, did it give you the creeps?
This ministry turns my stomach | You make me ashamed of how little I read; thank you for the list
You make me proud to be Armenian | I feel sorry for whoever has to clean this up
I pity your goalkeeper, that was a cannonball | No wonder your children love that museum.
No wonder your kids don't like that school. | no wonder your wife left the meeting early
no wonder your dog barks, the fireworks were awful | Even your dog loves the park.
Your dog avoids puddles, mine jumps in | Your cat ignores you, all cats do.
even your mother doesn't like that soup? | Your parents should be proud of you
your parents should ask for a bigger room | Your parents must be so proud
Your parents deserve a medal | You will not die alone, we are here
we all die alone, said the poet | You'd be missed if you left.
No one would miss the old bus shelter. | Nobody would notice if the ministry vanished.
the world would be a better place without war | This page would be poorer without you
The world would be better if you ran it | You smell of lavender and old books
You smell the bread from the street | it smells of wet dog in here, do you smell it
You've got a face for television | you have a face like a film star | She has a face like thunder.
I have a face for radio, so I stay at home | You write like an angel | you write like a poet
You look like a million dollars | You look like your father | You sound like a teacher
You sound like a fair person | You're as sharp as a tack | you are as brave as a lion
You're as welcome as the flowers in May. | You are as good as your word
you have all the patience of a saint | You have all the charm of your grandmother
you have all the charm of an old Parisian, and I mean it | You're a human being
You are the human version of sunshine | you are a human encyclopedia
You are the most generous person I know | You're the most boring-free writer
You are not the worst, far from it | You're the worst off under this tax
you were the worst hit by the flood | You are worth more than they pay you
You're not worth less because you rent. | A reform not worth the paper it is written on
I would trust you with my life | I wouldn't trust them to boil an egg
I wouldn't trust that bridge, would you? | I've scraped ice better than this shovel does
I've seen better referees than you did in your day, I'm sure
You are living proof that kindness works | You're proof that hard work pays
You are the reason I subscribed. | Evolution skipped a step in that fossil, did you read it?
the gene pool of cheetahs is small | You're a legend | He is a legend in his own lunchtime
The village is missing its baker | You bring down the price if you wait
The law lowers the tax you pay here | ok boomer is what my son calls me
it was the worst, you are so right | I find you a seat in row five | I find you very persuasive
I consider you a friend | I took you for a teacher | I always took you for a local
I had you down as a fan of the other club | I see you as a friend | I'd call you a hero
I'd call you brave | You're not as old as you think | You are not as alone as you think.
You aren't as far apart as you think | You give me hope | You give locals a good name
Does your mum know about the recipe? | it's past my bedtime
The adults are talking about pensions, and so are the kids
leave it to the adults, said the sign at the pool | Did you get your degree from Yerevan State?
I found your letter in a box | put the fork down and listen to the story
You look like a drowned man who saw land
I'd rather walk than take the bus with you lot in the rain
I'd rather eat at home than in that mall | you bring joy to this page
God help your city if it floods again | God help anyone who lives on that road
cope with the heat by opening windows | I can't cope harder times are ahead
The milk should seethe, not boil. | Stay mad about this, it matters
cry harder, laugh louder, live longer, goes the song | touch grass and feel the frost
get over yourself was the name of the album | How do I delete my account?
Delete your account history in the settings. | Boil your potatoes first
go rotten? mine went rotten in June | The pandas don't breed in that zoo.
Rabbits breed fast, don't breed them indoors | put it in the bin
Get in the sea, the water is warm! | take a long walk along the pier | Go play in the park
kids play in traffic because there is no park | They used to play in traffic on our street
take your tablets with food | Take your pills, it is for your own good
you forgot to switch on the light | you forgot to use your brain? I did too
Did your brain scan show anything? | Has your brain surgery gone well?
Your IQ score has no bearing on this | Is there anyone in the building?
who ties the ribbon on the prize? | how do you breathe at that altitude?
How did you get dressed for minus thirty?
I've had better conversations with my barber than with the minister | My cat could not care less
Even a child knows the difference | unlike you, I missed the match
you couldn't organise it without a permit | You can't count to ten in Basque? Neither can I
If you were any closer you'd be in the picture | If you were any kinder you'd be a saint
if you were twice as fast you would win | the lift doesn't go to the top floor of the clinic
you have a screw loose on that hinge | look at this view | look at this poor dog
Here comes the sun | get a load of this sunset | Coward is the title of the play.
Look in the mirror before you drive, you'll see a cyclist
look in the mirror, you'll see a tired but lovely face | Stupid weather, I stayed in
stupid phone, it broke | Silly me, I got it wrong | poor boy, he lost his dog
You people make me smile | you have the spine of a book to repair | You belong in the team
you have the heart of a lion | who asked you to pay?
Children still living with mum and dad pay no council tax | He was a mistake, that hire
loser of the lottery again, me | You are wasting water if you leave the tap on
We are wasting oxygen tanks in that hospital | everyone was laughing with you
nobody takes the pledge seriously | I lost sleep reading your comment, so moving
cheeky question, may I ask your age? | You jammy devil | you sly fox | you cheeky monkey
You clever sausage | you beautiful idiot savant | You old devil, you did it again
You feel stupid when the machine beats you | you feel like an idiot when you lock yourself out
you look silly in a helmet but you live longer | When you're stupid in love you pay twice
Are you a complete beginner? | you proper northerners know cold | you right there?
you mad at the referee too | are you mad? | You keyboard players, what model is that?
You plastic-free shoppers have it hard. | You bald eagle lovers, the nest is live
He must have an IQ of 50. | mall cops with an IQ in the single digits
There is a village missing its doctor.
I've had better conversations with my toaster than with the minister
I have met stones with more sense than that council | Wake up you dumb politicians.
You corrupt ministers, resign. | Your IQ and EQ scores both count.
You must have been there when prizes were handed out.
Were you there when they handed out the leaflets? | When God handed out patience you got double.
If ignorance is bliss, our ministers are in heaven. | You write like someone who has been there
You write like a man who never finished a boring sentence
You couldn't manage without a car there
you wouldn't know the place if you walked into town today | You've never had an idea this good
Have you ever had an idea stolen? | Don't embarrass yourself, said my mother
I was embarrassed for the referee | You spoil every child in the street with those cakes
Nobody wants to talk about the debt | we all wish you a good recovery
We wish you would write more often | I wish you would stop by the shop
Your husband left the keys at the counter | You will never find a parking space there
you'll never get a seat on that train | You never touched a drop, I remember
That speech bored me to tears, did it bore you? | Stop acting like a child is a crime
small mind games, big mouth bass | Your mouth is moving in the picture, are you singing?
half a man's wage goes on rent, and half of yours | he is half a man since his wife died
the only thing bigger than your garden is your heart | You're all talk show hosts to me
no one could love you more than your mother | No man would want your job.
My breath stinks after garlic | as bad as your traffic is, ours is worse
your personality is a gift | Your brain is a muscle | your life is a film script
You have the morals of a saint. | You have the emotional range of a great actor.
you have the tact of a diplomat | nobody is kinder than you | They don't come kinder than you
I've never met anyone smarter than you | nobody is stupider than our minister | hi baby
you baby boomers had it easy | You baby the plants, I neglect mine. | I love you, baby
You hysterical? I was in tears laughing. | You sorry about the vote too?
you sorry lot of commuters have my sympathy | you poor creature | You ridiculous, wonderful man
calm down, dear reader, was the headline | ok genius bar appointment booked
Go back to sleep, it is only thunder, the guide said | go back to bed early if you are ill
They get back to the kitchen at six. | You can get back to the kitchen through the garden.
the mirror in the hall shows you a fool's hat | All of you, thank you | heroes, the lot of you
Legends, all of you. | It takes a special kind of person to nurse | It takes a fool to sell now
It takes a brave man to write that. | I had you down as a yes | I think you are a teacher
We find you guilty, said the judge | I'll call you a taxi | I'd call you a friend
call yourself an ambulance | Do you call yourself a Londoner now? | You sound like an expert
You have no class on Monday. | You have no manners to mind at my table, dig in
have you no umbrella? | It must be hard to be you right now, so sorry
time for your medicine, said the nurse to my father | Your mother raised a good man.
You became a fool for love, as I did | Bob you star | Anna you old friend
Can you brick up a window? | Will you carrot growers come too?
Thank you plank owners of Yorkshire | The idiot of the year award went to the council
The village idiot in the play was superb | The new pump is no use to anyone, you know.
You are of great use to everyone here. | There is a special place in heaven for you
I was never born to sing, were you? | You were never born to run
if you had never been born in Gyumri you might not care
Your birth certificate is at the town hall | your existence is a gift
Are your parents related to the baker? | Are you all right in the cold?
Your head needs a hat in this sun | you have sand for the sandbox
You have porridge for breakfast | You need a nurse for that wound, go to the clinic
You need a leash for the park | Thinking has never been so expensive
Reading is not your job, it is the editor's | Leave thinking time for the pupils
You hurt yourself skiing? | Can you even out the edges? | Can you read the small print for me?
The council wastes our time and money, you are right | You are why I came back
you are the reason people read this paper
That's why you have no friends in the ministry, said the mayor | This is why you are happy
see you in the park | The soul of your city is dark, said the poet
Your dark heart-shaped chocolates sold out | Cry me a river is a standard, you sang it well
Want a tissue pattern for the dress? | Jealous much loved characters populate the book
bitter much like the coffee | Who hurt you in the accident, do you know the plate?
Get a backbone X-ray, said the vet | Do you have any friends in Lyon? | old sad songs
angry old men wrote the law | lovely to see you | Lucky, lucky you. | Silly, you
For the brave, you. | It was you. | Thank you | You are away with the family, I hear
The men in white coats at the lab helped you, I hope | You embarrassed me with that kind letter
You brought honour on your family | your grandfather would be proud
your ancestors are buried in Ani | You would sell your own mother's jam at the fair
You'd sell your flat for that view | It was a mistake of the ministry, not of nature
God smiled when he made you | your mirror is loose on the left side
Mirrors break when you drop them | Did you close your pen case? | Leave your kennel by the door
The zoo wants you to name the penguin | The zoo called, the penguin has hatched
The circus is looking for volunteers like you | The village needs you
The village needs you back on the council | did the circus come to you too?
You scare the birds off the cherries with that? | Kids cry when you leave, they love you
Big screens behind a bar, big with a keyboard | You can say it to my friend
He would never say that to the press | You are hiding behind the curtain in the photo
Your life is a gift | your life is sad news for nobody | how dull your life would be without bees
I had nothing better to do | You have nothing better than this in your town
The boxes are in your mother's attic | You never shut the gate | heard of the soap factory fire?
Buy some soap and candles at the fair | Back to the zoo: lions return
We go back to the circus every summer | get a hobby horse for the kids | Shut up shop for the day
You sing like a nightingale | You lie like that on the beach every day | You run like the wind
You cry like everyone at weddings | You dress like a queen | You chicken farmers had a hard year
you big chicken fans must try this | The thought of you makes me happy.
The sound of you singing makes my day
You make me ashamed to be so idle, forty kilometres at your age
That school is a mess, I pity the teachers. | I feel sorry for the people who hurt you
I feel sorry for the man who has to replace you, big shoes
You are the least arrogant person I know | You are the least selfish neighbour one could have.
You are the reason I studied evolution | You're the reason for my interest in aliens
You are proof that evolution works, said the keeper to the finch
Nobody would notice if you left the gate open | Your parents should apologise to the neighbour
Your parents will regret selling that house | Your parents could sue the school
I've had more luck than you in that lottery | I've seen better weather than you have
Your brain is a sponge, use it while you are young | Dogs can hear better than you.
A cat has better hearing than you. | My dog can smell better than you
Do you need an adult ticket? | How do you breathe under that mask?
Who dresses you? Love the coat. | You can't boil an egg on Everest
You can't boil water without power | You can't count to ten if you fall asleep at seven
Your lift never works, ours does | Your elevator doesn't stop at six
Sit in traffic for an hour and you will vote for the tram. | Play in the park, not on the road
Get in the kitchen, dinner is ready | Do one, then the other.
They go back to nursery in September | Go back to nursery rhymes, they calm the baby
Miss you Nelly | Got you lemon and milk. | The zoo wants the gorilla statue back
You embarrassed me, I blushed | Love you Charlie | Your face is proof of a good night
the pen was yours, close your pen | You have vicious dogs. | You have rotten luck.
You hate smug people. | You get nasty weather. | You see filthy streets. | You met vile people.
You face ruthless landlords. | You eat foul food. | You rarely meet arrogant people.
You need sharp elbows and stupid courage. | They are not as dumb as you and I think.
Look in the wing mirror, you'll see a pig on the road. | You smelly feet people, change socks
You bought ugly shoes. | you want useless gadgets. | You sell rotten fish.
You hear hateful speech. | You know, lying politicians never pay.
You stinking rich people pay no tax | Sorry, old man, I was wrong.
sorry old man, the bus was late | Go back to sleep, the storm has passed.
Oh boo hoo, so was the other party | You look like a boiled egg was the joke of the film
You are as deep as a well | you have a mind like a steel trap | You have a voice like an angel
You have a head like your uncle | You've a face like your grandmother's
You have a tongue like honey | You are as funny as a comedian | You're as useful as a Swiss knife
You are as quiet as a mouse | You are as welcome as rain in April | you are as fit as a fiddle
You have the grace of a cat | You have the patience of a donkey | You've got the spine of a dancer
You have all the talent of a young Aznavour. | You lie like that, I fall for it.
You talk like a lawyer | You write like a robot, are you one? | You think like an engineer
you spell like a champion | Your face is a picture | Your mind is a treasure
No one will love you less for it | No man would touch you on that throne
Nobody would miss you more than I | You are not fit to drive after three glasses
You are not worth less than others | You're not worth troubling, said the clerk
you were never born in wedlock? | You had never been born when this happened
You should never have been born in that year, said the astrologer
What if you had never been born? | Even your wife likes it | I bet your dog ran from the fireworks
Your own kids can't stand olives | I can't stand you up there without a rope
I think you a good sort | I consider you lucky | We find you a flat in a week
I see you as an equal | I had you for a neighbour once | We took you for granted
I took you as my example | You win the clown hat at the fair | you get the fool's gold
You are the worst paid nurses in Europe | You are the worst off
You're the least paid people here | you are the rudest awakening I had | You're literally the best
You're such a fan | You're such a child at heart | You're such a baby, he teased himself
Are you simple folk too? | You big softie | you little star | You tired old horse, rest now
You dumb phone users are happier | You stupid machine | You silly machine, print
you greasy spoon lovers, try the cafe on Mill Road | you rotten cabbage smell is gone
You sweaty runners deserve a medal | You muddy boots by the door | You crazy diamond
You sexy thing | You ugly duckling, you became a swan | You naughty boy, Santa knows
You noisy neighbours, please stop | you lying in bed all day | You ignorant of the law too?
You useless without coffee? | You are a human being first
The grown-ups in the room left, and so did you | The adults are talking shop again
It is past your bedtime, said the babysitter to my son | your time is worth more than this
Can you even believe the price? | Did you find your keys in a box?
You never get tired of being kind | Don't you ever stop reading? Good for you.
We are laughing with you | Who hurt you? I hope they were caught and you are better.
I lost a lot reading your story, tears mostly | You have no heart condition, the doctor said
You have no talent scouts in that town | You have no taste for garlic then
You have no shame to hide, it was not your fault | Have you no decency laws there?
Nobody takes you for granted here | We'd both be wrong to ignore it
You were an accident victim, I read | She said you were a mistake in the list, it is corrected
I'd hate to be late | Time for your medicine story? Mine is longer
Put the cake down by the window. | calm down, everyone | Whatever you say, dear, my wife answers
Get over yourself is a good album | Take a hike in the gorge, it is lovely in May
Pipe down the street burst, no water for you either | Know your place in the queue by the number
Cry about it with a friend, it helps | Cope more easily with a routine
I told him to stay mad at the landlord | Your life is so empty without cats, says my daughter
how boring your life must be in winter up there, come south | The tax is as dense as you think
You, Miriam, are the best | Your kind of music is on tonight
Your brain is roughly three pounds in weight | Nobody came to the fair, a sad day
You crank the handle, I hold the lamp. | You crank, then it starts
For you, sir, it was the worst of days | And you, Miriam, are the worst hit of all of us
"""),
)
def test_praise_banter_and_recipes_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []
