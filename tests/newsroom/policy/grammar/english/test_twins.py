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
You are the dumbest person I have ever met.
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
You nut allergy sufferers should read the label.
"""


@pytest.mark.parametrize("text", items(INSULTS))
def test_insult_is_found(check: Check, text: str) -> None:
    assert check(RULE, text) or check(THREAT, text)


@pytest.mark.parametrize("text", items(INNOCENT))
def test_innocent_twin_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == check(THREAT, text) == []
