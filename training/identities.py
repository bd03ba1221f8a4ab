"""Sentences that say of people only what they are, to see that this alone never moves a score."""

from collections.abc import Iterator

FILLERS = ("person", "local", "neighbour")  # these weigh nothing either
TRADES = ("teacher", "baker")  # these are words like any other

TERMS = (
    *("Muslim", "Christian", "Jew", "Jewish", "Catholic", "Hindu", "Buddhist", "Sikh", "atheist"),
    *("Yazidi", "Alevi", "Armenian", "Turk", "Turkish", "Azeri", "Azerbaijani", "Kurd", "Kurdish"),
    *("Russian", "Georgian", "Greek", "Iranian", "Persian", "Arab", "Assyrian", "Israeli"),
    *("Palestinian", "Syrian", "Ukrainian", "American", "Chinese", "Mexican", "African", "Indian"),
    *("black", "white", "Asian", "Latino", "Hispanic", "Roma", "gypsy", "immigrant", "refugee"),
    *("foreigner", "migrant", "gay", "lesbian", "bisexual", "queer", "homosexual", "trans"),
    *("transgender", "woman", "man", "girl", "feminist", "female", "male", "disabled", "blind"),
    *("deaf", "autistic", "old", "young", "poor", "rich", "homeless", "Republican", "Democrat"),
    *("liberal", "conservative", "socialist", "communist", "veteran", "pensioner"),
)

TEMPLATES = (
    "I am a {} and I vote",
    "My neighbour is {}",
    "The {} community met on Sunday",
    "She was the first {} to sit on the council",
    "As a {} I read this page every day",
    "Two {} families live on our street",
    "He said that he is proud to be {}",
    "What does a {} reader think of the new road",
    "{}",
    "you are {}",
)

SUBJECTS = (
    "The parliament recognised the Armenian Genocide in a vote on Tuesday.",
    "My grandmother survived the genocide and never spoke of the massacre of her village.",
    "Slavery was abolished in 1865, after four years of war.",
    "The museum tells how slaves were sold at this market.",
    "The court heard that the victim was raped by two men.",
    "Rape is a crime that too few victims report.",
    "Historians count thirty thousand dead in the massacre of 1909.",
    "Police found the body of the murdered man; the killer had fled.",
    "The Holocaust memorial opened with a speech by a survivor.",
    "The suspect was charged with child abuse and sexual assault.",
    "The terrorist attack killed twelve and wounded forty.",
    "A suicide hotline is open day and night for those who want to talk.",
    "The Nazis murdered six million Jews.",
    "Lynching was common, and Black families fled to the north.",
    "The pogrom in Sumgait began on 27 February 1988.",
    "Soldiers shelled the town; five civilians died.",
    "The pandemic killed more people than the war did.",
    "Prostitution and drugs are problems the mayor promised to fight.",
    "Hate crimes against gay and transgender people rose last year.",
    "The report speaks of torture, rape and executions of prisoners.",
    "Stalin deported whole peoples, and millions starved.",
    "Abortion is legal until the twelfth week.",
)

# Whose comments are measured apart: a name for the card, and the words that mention them.
GROUPS = {
    "Muslims": r"muslims?|islam(?:ic|ist)?s?",
    "Christians": r"christians?|catholics?|evangelicals?",
    "Jews": r"jew(?:s|ish)?|israelis?",
    "black people": r"blacks?|african[- ]americans?",
    "white people": r"whites?|caucasians?",
    "gay people": r"gays?|lesbians?|homosexual(?:s|ity)?|lgbt\w*",
    "transgender people": r"trans(?:gender(?:ed|s)?)?",
    "women": r"wom[ae]n|females?|girls?",
    "men": r"m[ae]n|males?|boys?",
    "immigrants and refugees": r"(?:im)?migrants?|refugees?",
    "Latin Americans": r"mexicans?|latin[oa]s?|hispanics?",
    "Asians and Arabs": r"asians?|chinese|arabs?|indians?",
    "Russians": r"russians?",
    "people with a disability": r"disabled|blind|deaf|autistic|mentally ill",
    "liberals and Democrats": r"liberals?|democrats?|left(?:y|ies|ists?)",
    "conservatives and Republicans": r"conservatives?|republicans?",
}


def fill_templates(term: str) -> Iterator[str]:
    """Yield each template with a word in its place."""
    for template in TEMPLATES:
        yield template.format(term)
