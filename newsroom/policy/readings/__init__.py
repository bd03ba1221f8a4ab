"""Text as its readers see it, and the readings that undo evasion; pure."""

from newsroom.policy.readings.reader import read
from newsroom.policy.readings.reading import PLAIN, Reading

__all__ = ["PLAIN", "Reading", "read"]
