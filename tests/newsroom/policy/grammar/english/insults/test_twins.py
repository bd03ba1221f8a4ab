"""Insults as readers throw them at each other, most without a swear word, and innocent twins."""

from collections.abc import Callable

import pytest

from newsroom.models import Violation
from newsroom.policy.rules import PersonalAttack, Threat
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")
THREAT = Threat(id="threats", type="threat")

INSULTS = """
you're dumber than a box of rocks | You are dumber than dirt. | You have the IQ of a turnip.
you've got the IQ of a houseplant | Go back to school. | get a brain | Get a brain, please.
nobody asked you, clown | What a pathetic little person you are.
You really are as thick as two short planks | ur such a moron | u r an idiot lol | your an idiot
Your a complete moron and everyone here knows it. | youre so stupid it hurts | God you're dense.
How dense can you be? | Were you dropped on your head as a baby?
did your mother drop you on your head | I've met smarter potatoes than you.
My dog has more sense than you. | my cat understands economics better than you do, dummy
You couldn't pour water out of a boot with instructions on the heel.
Do you have even one functioning brain cell? | you don't have two brain cells to rub together
Your brain cell must be lonely. | You're not the sharpest tool in the shed, are you?
Not the sharpest knife in the drawer, are you. | The lights are on but nobody's home with you.
You are a waste of oxygen. | you're a waste of space | What a waste of skin you are.
You're a disgrace. | You are a disgrace to this town.
you should be ashamed of yourself you pathetic worm | You disgust me. | you make me sick
You are a sad, bitter little man. | What a sad little life you must lead. | Get a life, loser.
loser | Cry more, loser. | Cope harder, you clown. | You are a joke.
you're a total joke and so is your opinion | Imagine being this stupid.
Imagine being as dumb as you are. | Typical response from a simpleton like you.
Spoken like a true moron. | Spoken like the ignorant fool you are.
Only a complete imbecile would write what you just wrote.
only an idiot like you could believe that | You must be really stupid to believe this.
You'd have to be an idiot to write that, and here you are. | are you stupid or what
Are you stupid, or just pretending? | Are you always this stupid or is today special?
are you really that dumb?? | Are you brain dead? | r u retarded in the head or smth
Is your brain even connected? | what is wrong with you, you freak
What's wrong with you, are you mentally challenged? | You need your head examined.
You belong in an asylum. | you're off your meds again | take your meds
Did you forget to take your medication today? | You are delusional. | you are a delusional fool
You're a liar and a coward. | You're nothing but a liar. | You, sir, are a liar.
Liar! You know perfectly well that's not what I said. | You are a coward hiding behind a nickname.
you spineless coward | You two-faced hypocrite. | you're a hypocrite
You are such a hypocrite, it's unbelievable. | You're a troll and a bad one.
you're just a paid troll | stop embarrassing yourself you buffoon
You're embarrassing yourself, dimwit.
Hey genius, try reading the article before you open your mouth, you halfwit. | Nice try, dimwit.
Nice one, Einstein, you absolute muppet | you absolute donut | You utter numpty.
what a muppet you are | You blithering idiot. | You're a blithering idiot!
you sound like an idiot | You sound like a complete imbecile. | you come across as a moron
You look like a fool. | You're acting like a complete idiot. | stop being such an idiot
Stop being so stupid. | don't be so thick | You have no brain. | You have no brains and no shame.
Use your brain, if you have one. | Try using your brain for once, if you can find it.
Do us all a favour and shut your mouth. | do everyone a favor and stop talking
Please never post again, you are too dumb for this. | You're too stupid to understand the article.
you are too thick to get it | You lack the intelligence to grasp this.
You clearly lack basic intelligence. | You have the mental age of a toddler.
You have the maturity of a five-year-old. | a five year old has more wit than you
You have the attention span of a goldfish and half the brains.
You have the intellect of a brick. | There are bricks with more brains than you.
I've seen smarter things crawl out from under a rock. | You crawled out from under a rock.
crawl back under your rock | Crawl back into your hole. | Go back under your bridge, troll.
You are an ignorant peasant. | You ignorant fool. | ignorant clown
You know nothing, you ignoramus. | You're an ignoramus. | You're so ignorant it's painful.
you are as ignorant as they come | You're a brainwashed sheep. | wake up sheep
You brainless drone. | You are a mindless drone. | You're a useless lump. | useless idiot
you worthless little man | You are worthless. | You're a nobody. | Who even are you, you nobody?
you are pathetic | How pathetic you are. | You're a laughing stock.
everybody here is laughing at you, fool | You're a nutcase. | you nutjob | you're insane, get help
You are out of your mind. | You are one sick puppy. | You're a sick, twisted individual.
You are a horrible human being. | you're a terrible person | You are the worst kind of person.
You're a vile creature. | You are scum. | you people are scum, you and your friend here
You are trash. | human garbage, that's what you are | You're human garbage.
You are lower than a snake's belly. | you slimy snake | You rat.
you dirty rat, you sold your own people | You pig. | You are a greedy pig. | You stupid cow.
silly old cow, nobody cares what you think | You old hag.
ok boomer, go die in your armchair you fossil | You little brat. | you spoiled brat
You entitled brat. | Grow up, you big baby. | You're a big crybaby. | crybaby
what a crybaby you are | You bigot. | You are a racist bigot. | you're a nazi | You fascist pig.
Nobody likes you. | No one here likes you, and you know why.
nobody cares what an idiot like you thinks | Nobody wants you here.
Your parents must be so ashamed of you. | Your mother must be so proud of raising a moron.
I feel sorry for your wife, having to live with a fool like you.
whoever taught you to read wasted their time | Learn to read, dumbo.
Learn to spell, you illiterate. | You illiterate buffoon. | you can't even spell, moron
Who let you out of the zoo? | They let anyone with a keyboard comment, even morons like you.
I won't argue with someone as stupid as you. | There's no point arguing with an idiot like you.
arguing with you is like arguing with a brick wall, only the wall is smarter
I would explain it to you but I don't have any crayons.
If brains were dynamite you couldn't blow your nose.
If stupidity was a crime you'd be in for life. | you take stupidity to a whole new level
Your stupidity knows no bounds. | Your stupidity is breathtaking.
Your ignorance is only matched by your arrogance. | You arrogant fool | you arrogant little twerp
Congratulations, you're the dumbest person on this site.
You are the dumbest person I have ever met. | You're nothing but a washed up loser.
I'm embarrassed for you, you sad clown. | What an absolute moron you turned out to be.
Did you even read the piece, you lazy fool?
Keep it up and everyone will see what a bigot you are.
You are quite possibly the most ignorant person I've ever come across.
Every time you post, I lose faith in humanity, you imbecile. | Wow, you're actually that dumb.
You must have been the dumbest kid in class.
My five year old could make a better argument than you, dimwit.
Do you practice being this stupid? | You're thicker than a phone book. | ur brain is fried bro
lmao imagine being you | You really thought you did something there, huh clown
Touch grass, weirdo. | Shut it, gramps. | Zip it, windbag. | Oh do shut up, you insufferable bore.
For God's sake, shut your face. | you absolute walnut | you colossal idiot
What a colossal idiot. | You massive hypocrite | You're a two-bit liar
You lie every time you open your mouth, you fraud. | lies, lies, lies. you're a pathological liar
You're a disgusting excuse of a person. | You're an absolute disgrace to your ancestors.
Your grandfather would spit on you, traitor. | You sold your soul, you Judas.
Traitor! You should be ashamed. | you're a sellout and everyone knows it
You're a puppet and too dim to see the strings. | you're not the brightest crayon in the box
you are one sandwich short of a picnic | You're about as useful as a screen door on a submarine.
You're as sharp as a bowling ball. | If you had half a brain you'd be dangerous.
If you had a single brain cell you would know that.
What else would I expect from an idiot like you?
I expected nothing from you and I'm still disappointed, moron.
You have proven once again that you are an imbecile.
Thanks for showing everyone how stupid you are. | Thank you for confirming that you're a fool.
You couldn't find Armenia on a map, ignoramus.
You wouldn't recognise a fact if it hit you in the face.
Facts bounce off you because your skull is too thick. | Your skull is thicker than concrete.
You are dense as lead. | Are you thick? | are u slow in the head | what are you, five?
what are you, twelve? | Stop acting like a spoiled child. | Stop your whining, you big crybaby.
cry about it, snowflake | You're such a snowflake. | you incel | you're an incel loser
you freak of nature | You creepy weirdo. | you're a creep | You pervert. | You sicko.
You are sick in the head. | You're not well in the head, get help. | you need serious help, psycho
You belong in a padded cell. | They should lock you up in a madhouse. | go back to the asylum
Go back to your cave, troll. | Get back in your cage, monkey. | You stink of desperation.
You reek of ignorance. | I can smell your stupidity from here. | You make idiots look smart.
Compared to you, a rock is a philosopher. | A parrot has a bigger vocabulary than you.
You're dumb, ugly and alone. | No wonder you're single. | No wonder nobody likes you.
Even your mother doesn't like you. | Your own family must be ashamed of you.
You are the reason shampoo has instructions. | You're why aliens won't talk to us, idiot.
The only thing bigger than your mouth is your stupidity.
You're a coward who hides behind a keyboard. | big words for a coward
You are a disgusting little liar. | you're so full of yourself | God you are insufferable
What a miserable excuse for a person you are. | You must be joking, you halfwit.
you are dumb as rocks | I have no time for morons like you. | You people are hopeless idiots.
ur a waste of air | Read it again, slowly, since you're obviously thick.
You are an insult to intelligence. | your brain is mush | Keep drooling, idiot.
You're a bigger clown than the mayor. | you're a liar, plain and simple | You sound deranged.
You sound unhinged. | you sound like a bitter old hag | Nobody is as clueless as you.
You are clueless. | You don't have a clue, you fool. | You're the village idiot.
You idiots deserve what you get. | You're a parasite. | you bloodsucking leech
You are a stain on this community. | you're a cancer | You're just a sad troll with no life.
get a life troll | You must be fun at parties, you miserable git. | Go bother someone else, pest.
Aww did I hurt your feelings, crybaby? | You are beneath contempt.
You are not worth my time, worm. | You worthless sack of potatoes | you have no shame, you crook
You crook! | thief! you stole that post from me, you plagiarising rat
You are a known con artist. | You're a pathetic attention seeker | You're a drama queen.
hey dumbo, read the date | Congratulations on being wrong again, you absolute plank.
You are wrong, as usual, idiot. | lol you're such a moron its funny
I didn't know they let idiots like you have internet
whoever gave you a keyboard should be jailed, you cretin
"""

INNOCENT = """
you are a star | You are not stupid, the law is. | Your argument is weak. | stupid of me
you clown fish lovers | You're a genius! | You are a legend, thank you. | You are the best.
you are an angel | You're a lifesaver. | You are right and I was wrong. | You're wrong about this.
You are mistaken. | I think you are confusing two different laws.
You are being unfair to the mayor. | You're exaggerating a bit.
you are a pig farmer, so you should know | You are a donkey rider, I have seen the photo.
You are a snake charmer with words. | My uncle was a rat catcher. | You must be a dog person.
you're such a cat lover | You are a bear of a man, cousin, and we love you.
That was a dumb mistake on my part. | I feel like an idiot for not seeing it earlier.
I am an idiot, sorry. | Call me stupid but I don't get it.
Am I stupid or is this sentence missing a verb? | Maybe I'm too stupid to understand the chart.
I'm not calling you stupid. | I never said you were an idiot. | Nobody said you are a liar.
Who called you a moron? That was uncalled for. | He told me I was an idiot.
She said "you are a fool" and walked out. | The teacher called us all donkeys.
Don't let anyone tell you that you're stupid. | You are no fool. | You're not a bad person.
You are not as dumb as they think. | You're nobody's fool. | You are too kind.
You're too good for this place. | You are too smart for that.
You're too late, the vote was yesterday. | This is the stupidest law I have ever read.
What a stupid decision by the council. | What an idiotic headline.
What a pathetic excuse from the ministry. | This comment section is a circus.
The whole debate was a clown show. | The opera Pagliacci is about a clown.
The clown at the children's party was great. | My daughter was a clown for Halloween.
Are you a clown by profession? My son wants to train as one.
He graduated from clown college, literally. | The pigs on the farm were not harmed.
Pigs are smarter than dogs. | A pig ate my homework.
The cow was stupid enough to cross the road. | Stupid me, I forgot to vote. | Silly me.
Silly question, but where do I vote? | No question is stupid. | There are no stupid questions.
You asked a good question. | Your question is not stupid at all.
Is it stupid to ask where the money went? | It would be stupid to close the school.
It would be stupid of us to close the school, as you say. | You'd be crazy to miss this concert.
You'd be an idiot not to take that discount. | You would have to be a fool to sell now.
You're crazy good at this. | This heat is insane. | You are insanely talented.
You drive me crazy with these cliffhangers. | Are you kidding me? | Are you serious?
Are you sure about the numbers?
Are you blind to color differences? The chart uses red and green. | Are you sick? Get well soon.
Are you out of milk? | How dumb is this new parking system? | How stupid do they think we are?
How can anyone be so blind to the facts? | They think we are idiots.
The government treats us like idiots. | The mayor thinks you are all idiots.
They take you for a fool. | Don't let them make a fool of you. | I don't suffer fools gladly.
April fool! | Fools rush in where angels fear to tread. | A fool and his money are soon parted.
Only fools and horses is a great show. | The Idiot is Dostoevsky's best novel.
Have you read The Idiot? | I loved the movie Dumb and Dumber.
Dumber things have happened in that parliament. | We have a box of rocks in the geology classroom.
Turnips grow well here. | IQ tests are unreliable. | Your IQ says nothing about your character.
You have a good brain, use it. | You have a good heart. | Brain surgery is no joke.
Her brain injury left her unable to speak. | He is brain dead, the hospital said.
My grandmother is going back to school at 70. | Go back to school safely, children.
I want to go back to school and study law. | Kids go back to school on Monday.
Nobody asked you to pay, it is free. | Nobody asked the residents.
I asked you a question about the budget. | You asked for it: here are the numbers.
Get a life insurance policy before you retire. | I had to get a brain scan.
Take your meds on time, dear, and rest. | Did you take your medication today, dad?
I forgot to take my meds. | You should be proud. | You should be ashamed of nothing.
We should be ashamed of how we treat the elderly. | You make me laugh. | You make a good point.
You make me sick with envy, what a beautiful garden. | The smell makes me sick.
Corruption disgusts me. | You surprise me. | The lights are on but the shop is closed.
The sharpest tool in the shed was stolen. | What a waste of money.
A waste of taxpayers' money, you are right. | You are wasting your time with them.
You're in the wrong thread. | You are a coward's worst nightmare.
It takes a coward to hide behind a law like this. | Cowardly decision by the board.
Liar's poker is a good book. | Liar, liar, pants on fire is what my kids sing.
The minister lied to you and me. | The minister is a liar. | Politicians are hypocrites.
It is hypocritical to ask for transparency and hide the minutes.
We are all hypocrites sometimes, me included. | Trolls live under bridges in Norwegian tales.
Please don't feed the trolls. | Is this article a joke? | You are joking, right?
Your joke made my day. | You're a funny guy. | You look great in that photo.
You look like your father. | You look tired, take a rest. | You sound like a reasonable person.
You sound just like my mother. | You sound like you know the region well.
You act like a real leader. | Stop being so modest.
Stop being so hard on yourself, you're not stupid. | Don't be silly, of course you can come.
Don't be a stranger. | Don't be so sad. | I hate this weather.
I hate to say it but you are right. | I pity the children of that village.
I feel sorry for you, that must have been hard. | Your parents must be proud of you.
Your mother must be so happy. | Your children are lucky to have you. | Everybody here likes you.
Nobody likes paying taxes. | No one likes a flood. | We like you. | Shut the door, please.
The factory was shut up for the winter. | He was shut up in a cell for ten years.
Shut up and take my money, I love this idea. | Never post your phone number here.
Please stop posting the same link. | Learn to read music with this free course.
Learn to spell Armenian names before printing them, dear editors. | The zoo let the bears out.
You are a sheep farmer, right? | The sheep are grazing on the hill.
Wake up, the election is on Sunday. | Wake up early to see the eclipse.
Crawl under the fence and you'll see the ruins. | The snake crawled back under its rock.
Rats in the basement again. | You dirty the river and we drink it.
You rat out a colleague and lose a friend. | You pig out at Christmas like everyone else.
You are scum in the eyes of that regime, as we all are. | The trash is collected on Tuesday.
You are trash-talking the team, but they won. | You garbage collectors do the hardest job in town.
Old cows give less milk. | Grow up in a village and you will know.
I grew up with two crybabies for brothers.
You were a baby in 1988, you cannot remember the earthquake.
Are you the idiot in the title role? I saw the play last night.
You are the fool in King Lear, aren't you? Bravo. | Dummy text was left on the page, please fix.
The crash test dummy was fine. | You beast, you actually ran the whole marathon! | You lucky dog!
You sly fox, you knew the answer all along. | You poor thing.
You silly goose, the concert is tomorrow. | You old devil, happy birthday! | Crazy, isn't it?
Nuts and bolts of the reform are in chapter two.
You nut allergy sufferers should read the label. | You're nothing but kind.
I'm embarrassed for the city. | What an absolute gem you found.
Did you even see the second page? It is easy to miss. | Keep it up, we love your posts.
You are quite possibly the most patient person here. | Every time you post, I learn something.
Wow, you're actually that fast. | You must have been the best in your class.
My five year old loves this argument. | Do you practice every day?
The file is thicker than a phone book. | My brain is fried after that exam.
Imagine being there in 1991. | You really did something there, thank you.
Sit down, child, and listen to grandpa's story. | Sit down with the mayor and talk.
Log off before you close the laptop. | Zip it up, it is cold outside.
Shut it before the rain comes in. | The donut shop closed. | You have a colossal task ahead.
You're a two-time champion. | Every time you open your mouth I hear my teacher, in a good way.
You're an absolute treasure to your community. | Your grandfather would be proud of you.
You sold your house? | Judas is a character in the play. | He is a traitor, says the court.
You're not the brightest star in the sky, Sirius is. | Two sandwiches and a picnic, please.
My hamster is dead. | The screen door on my submarine model broke.
The knife is as sharp as a razor. | If you had half an hour, would you read it?
Have you ever had an original baklava? | Baa baa black sheep is a rhyme.
You repeat whatever the ministry says. | What else would I expect from a friend like you?
You have proven once again that you are right. | Thanks for showing everyone how hard it is.
Thank you for confirming that you're coming. | You can find Armenia on a map.
That law bounces off the rich. | Her skull was fractured. | Lead is dense. | Is the soup thick?
Are you slow today? The server is. | What are you, a lawyer?
What are you, if I may ask, studying? | You're a grown man now, congratulations.
The baby was acting like a toddler already. | Stop whining, dear council, and fix the road.
Snowflake patterns are unique. | You're such a dear. | You need serious sleep.
You belong in parliament. | You belong in our choir. | They should lock up the park at night.
Go back to the beginning of the chapter. | Get back in your car and leave the flooded road.
The river stinks. | I can smell your barbecue from here. | You make winners look lucky.
Compared to you, I am a beginner. | A parrot has a big vocabulary. | You're tall, smart and funny.
No wonder you're tired. | No wonder nobody likes this tax. | Even your mother liked the speech.
Your own family must be proud of you. | You are the reason I read this paper.
You're why I love this town. | The only thing bigger than your garden is your heart.
A coward who hides behind immunity, that minister. | Keyboard shortcuts are on page two.
You are wrong but I respect you. | You missed the point, friend.
You clearly have not read the treaty. | You contradict yourself. | Your numbers don't add up.
You should check your sources. | You don't know what the ministry knows.
You forget the refugees. | You talk as if the war never happened.
You are naive if you trust them. | Your post is nonsense, with respect.
That is rubbish and you know it. | Your claim is false. | You misquote the law.
You're being unfair to teachers. | You are too harsh. | You always defend the party.
You seem angry. | Calm down, please. | Relax, it is only a game. | Do you work for the ministry?
Who pays for these ads? | You people from Gyumri have the best humour.
Old people like you and me remember. | Your generation had it easy.
You are a politician, you must know. | You are a wonderful little helper.
You're so full of energy. | God you are patient. | What a generous person you are.
You must be joking. | The road is hard as rocks. | I have no time for this.
You people are heroes. | You contribute a lot here. | Read it again, slowly; it is a hard text.
Even a child would understand this. | The film is an insult to intelligence. | The soup is mush.
Keep dreaming, friend. | You're a bigger fan than the mayor. | Stop spreading butter on my map.
He is a liar, plain and simple. | You sound tired. | You sound like my old teacher.
Nobody is as kind as you. | I am clueless about football. | The situation is hopeless.
You don't have a clue what a relief this is. | How can a law be this vague?
The stupidity of that ruling is matched only by its length.
The village idiot in the play was brilliant. | You voters deserve better. | Malaria is a parasite.
Leeches were used in medicine. | There is a stain on the wall. | She has cancer.
The troll under the bridge, my son loved it. | You must be fun at parties!
Go see someone else, a dentist. | Back to the basement: the pipes are there.
Run along, the bus is here. | Did I hurt your feelings? I am sorry. | It is beneath the bridge.
You are worth my time. | A sack of potatoes costs nine dollars. | You have no reason for shame.
The crook was arrested. | Thief! he shouted, and ran after the man.
Con artists target the elderly. | The drama queen in act two was superb. | Dumbo is a lovely film.
You must be new to Glendale, welcome. | Thinking is hard work. | You should try cooking sometime.
Did it hurt when you fell? | Congratulations on being right again. | You are right, as usual.
The internet lets anyone publish. | Whoever gave you that book has taste.
Your plan is stupid but your heart is good. | You are an old friend of fools and kings.
I am the idiot who parked there, sorry. | You are kind to these clowns.
You are the opposite of an idiot. | You are anything but stupid.
"""


@pytest.mark.parametrize("text", items(INSULTS))
def test_insult_is_found(check: Check, text: str) -> None:
    assert check(RULE, text) or check(THREAT, text)


@pytest.mark.parametrize("text", items(INNOCENT))
def test_innocent_twin_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == check(THREAT, text) == []
