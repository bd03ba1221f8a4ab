"""Where a text holds numbers and addresses that belong to one person; pure.

Each module finds one kind in a reading's text. All of them would rather miss one than take a
year, a score or a sum for one.
"""

from typing import Literal

Kind = Literal["phone", "email", "address", "card", "iban", "ssn"]
