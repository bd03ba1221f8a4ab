"""Whether the words round a word are those of another language: French "trop tard", Dutch "u kunt".

A language is known by its commonest words, and by words that are none in English with the accents
taken off. Words that are written like English ones, or like what is short for one, tell nothing.
"""

import re

from newsroom.policy.readings import Reading
from newsroom.policy.readings.letters import is_accented, latin
from newsroom.policy.words.dictionary import is_english

_AROUND = 80  # characters on either side in which a sentence shows its language
_FEWEST = 2  # words that tell a language; one is enough where no English word stands
_SHORTEST = 3  # letters of a word that tells by its accents
_WORD = re.compile(r"[^\W\d_]+")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Languages written in Latin letters, or as they are typed in them; without accents as well, since
# many type so.
_FOREIGN = _listed(
    """
    le la les une des du de et est sont ce cette ces il elle nous vous ils je tu mais où très même
    aussi sans sa ses leur leurs être avoir trop aux qui que qu dans avec pour pas sur
    el los las del una como más pero su sus este esta muy también porque cuando todo
    gli della di che è sono anche più questo nel nella alla perché
    uma dos das não nao em é na nos foi muito são sao ele ela você
    și că nu pe sunt pentru mai să se dar cele după
    els amb és això
    der und ist nicht ein eine einen einem ich sie es wir ihr mit von zu auf für auch
    wie aber noch nur nach bei sich sind schon zum zur wird wurde
    het een en ik jij niet op voor zijn maar ook aan als hebben hij naar bij geen wordt
    och att det som är av för inte tack tak nej vi har om så ett kan han ska mig från eller
    og ikke jeg skal ble ved fra blir ved
    að ekki sem það við
    ja ei että oli hän mutta niin kun kuin ovat olen mitä
    az hogy nem ez csak még már vagy
    nie się że jak za po od tak już dla jego tym czy jestem
    jsem jsme jsou byl byla bylo bude jako už sú čo při nebo který když protože nikdy tady takový
    ir yra kad kaip ar un uz kas nav tas
    ki ali nije samo što sto smo bilo kako
    bir bu için icin çok cok değil degil ile ama gibi daha sen mi mu
    yang dan ini itu dengan untuk tidak dari ke ada saya akan juga kita
    ang ng mga ay ako naman lang
    không của là và có cho một người trong được với các những này
    enq eq chi chen chem chka vor ays ayd mer dzer mez dzez qez kez indz lav lava bayc bayts isk
    inchu inchpes vonc vonts ayo voch shat shad apres abris menq menk duq duk bolor mard mardik petq
    hima hayer hayeri hayastan axper shnorhakalutyun shnorhakal uzum gitem
    ne eto etot chto kak uzhe esli tolko byl bylo ochen tozhe menya tebya kogda potom mozhno nado
    privet spasibo zdes pochemu lyudi kto nikto yesli vse
    ve var yok cok olan olarak kadar sonra neden nasil tesekkurler evet hayir dur herkes
    """
)
_SPEAKS_TO = _listed("you ur your youre the this that these those my our")
_ENGLISH = _listed(
    """
    the and you are is was to of in that this it its for with his her they your my we what who
    u ur youre im dont be been have has had not so on an a but all them he she i me him our
    """
)


def is_foreign(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word stands among words of a language that is not English, as written."""
    plain = reading.plain
    start, end = reading.in_plain(start, end)
    question = "foreign", start, end
    answer = plain.answers.get(question)
    if answer is None:
        answer = plain.answers[question] = _is_foreign(plain.text, start, end)
    return answer


def _is_foreign(text: str, start: int, end: int) -> bool:
    low = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    high = text.find("\n", end, end + _AROUND)
    before = _WORD.findall(text[low:start])
    if before and before[-1] in _SPEAKS_TO:  # "c'est la vie, you …"
        return False
    words = {*before, *_WORD.findall(text, end, high if high >= 0 else end + _AROUND)}
    foreign = len(words & _FOREIGN) + sum(map(_is_accented_word, words - _FOREIGN))
    english = len(words & _ENGLISH)
    return foreign >= max(english, _FEWEST) or (foreign > 0 and not english)


def _is_accented_word(word: str) -> bool:
    if len(word) < _SHORTEST or not any(map(is_accented, word)):
        return False
    return not is_english("".join(map(latin, word)))
