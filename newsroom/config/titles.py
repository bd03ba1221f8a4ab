"""The titles of the rules that `policy.yaml` comes with, for the catalogues."""

from newsroom.speech import N_

TITLES = (
    N_("Swear words"),
    N_("Words that demean people"),
    N_("Sexual language"),
    N_("Swear words in Armenian"),
    N_("Swear words in Russian"),
    N_("Swear words in Turkish"),
    N_("Attacks on other readers"),
    N_("Threats of violence"),
    N_("What reads like an insult"),
    N_("Links to other sites"),
    N_("Invitations to other servers"),
    N_("Addresses, phone and card numbers"),
    N_("Calling many people at once"),
    N_("Writing in capitals"),
    N_("The same word or sign over and over"),
    N_("Many replies in a short time"),
    N_("The same reply once more"),
    N_("First replies of new members"),
    N_("Files that could run as a program"),
    N_("Sales of tokens and coins"),
    N_("House style"),
)
