"""What came of a case on Discord: each step done, refused for good, or still to be tried. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum


class Retry(Enum):
    """Who tries a step again that was not done."""

    NOBODY = "nobody"  # it would be in vain, or there is nothing left to do it to
    MODERATOR = "moderator"  # once they have mended why Discord refuses it
    BOT = "bot"  # Discord could not be reached, or had trouble of its own


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the bot tried on Discord for a case."""

    name: str  # "delete", "timeout", "block", "ban", "message", "notice", "restore", …
    done: bool
    detail: str = ""  # why it was not done, in words a moderator understands
    retry: Retry = Retry.NOBODY


DELETE = "delete"
LIFTS = ("untimeout", "unblock", "unban")
RESTORE = "restore"
TOLD = ("message", "notice")  # to the author: what the case brings them
DECISION = "decision"  # to the author: how a moderator decided
APPEAL = "appeal"  # to the moderators: that the author has appealed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What Discord let the bot do for a case."""

    steps: tuple[Step, ...] = ()

    @property
    def refused(self) -> tuple[Step, ...]:
        """What Discord has refused for good."""
        return tuple(s for s in self.steps if not s.done and s.retry is not Retry.BOT)

    @property
    def delayed(self) -> tuple[Step, ...]:
        """What the bot goes on trying; while there is any, the case is not finished."""
        return tuple(s for s in self.steps if s.retry is Retry.BOT)

    @property
    def mendable(self) -> tuple[Step, ...]:
        """What a moderator may have tried again."""
        return tuple(s for s in self.steps if s.retry is Retry.MODERATOR)

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    def did(self, name: str) -> bool:
        step = self.step(name)
        return step is not None and step.done

    def delays(self, *names: str) -> bool:
        """Tell whether the bot goes on trying one of these steps."""
        return any(step.name in names for step in self.delayed)

    def needs(self, name: str) -> bool:
        """Tell whether a step is to be tried: it never was, or the bot tries it again."""
        return self.step(name) is None or self.delays(name)

    def joined(self, steps: Iterable[Step]) -> "Outcome":
        """Add steps; one that was tried again replaces its former self."""
        tried = {step.name: step for step in (*self.steps, *steps)}
        return Outcome(tuple(tried.values()))

    def without(self, names: Iterable[str]) -> "Outcome":
        return Outcome(tuple(step for step in self.steps if step.name not in names))

    # ------------------------------------------------------------ decisions

    def to_act_on(self) -> "Outcome":
        """Keep what need not be done again when a moderator has the case acted on."""
        return Outcome(tuple(step for step in self.without(TOLD).steps if step.done))

    def overturned(self) -> "Outcome":
        """Give up what the case has not brought yet, except that its reply goes.

        What a decision asks for is tried and told anew: another may have been made before.
        """
        kept = []
        for step in self.without((DECISION,)).steps:
            if step.retry is Retry.NOBODY or step.name == DELETE:
                kept.append(step)
            elif step.retry is Retry.MODERATOR and step.name not in (*LIFTS, RESTORE):
                kept.append(replace(step, retry=Retry.NOBODY))
        return Outcome(tuple(kept))

    def dismissed(self) -> "Outcome":
        """Give up everything that has not been done."""
        kept = (step for step in self.steps if step.retry is not Retry.BOT)
        return Outcome(tuple(replace(step, retry=Retry.NOBODY) for step in kept))

    def tried_again(self) -> "Outcome":
        """Have done what Discord refused; the author is told where that changes what they know."""
        again = (
            replace(step, retry=Retry.BOT) if step.retry is Retry.MODERATOR else step
            for step in self.without((*TOLD, DECISION)).steps
        )
        return Outcome(tuple(again))
