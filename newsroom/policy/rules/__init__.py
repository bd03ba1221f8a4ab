"""The rules a policy is made of: one class each, its settings and its check side by side."""

from newsroom.policy.rules.aimed import PersonalAttack, Threat
from newsroom.policy.rules.base import Rule
from newsroom.policy.rules.carried import Attachments, Invites, Links, Mentions
from newsroom.policy.rules.classifier import Classifier
from newsroom.policy.rules.frequency import Duplicate, Flood
from newsroom.policy.rules.manner import Caps, Repetition
from newsroom.policy.rules.newcomer import Newcomer
from newsroom.policy.rules.pattern import Pattern
from newsroom.policy.rules.personal_data import PersonalData
from newsroom.policy.rules.phrases import Phrases
from newsroom.policy.rules.spoken import Words
from newsroom.policy.scene import Scene

__all__ = [
    "Attachments",
    "Caps",
    "Classifier",
    "Duplicate",
    "Flood",
    "Invites",
    "Links",
    "Mentions",
    "Newcomer",
    "Pattern",
    "PersonalAttack",
    "PersonalData",
    "Phrases",
    "Repetition",
    "Rule",
    "Scene",
    "Threat",
    "Words",
]
