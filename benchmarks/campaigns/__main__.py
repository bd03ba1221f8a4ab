"""Campaigns against the bot: `python -m benchmarks.campaigns faults --minutes 1`.

Each prints a table and exits with 1 when a promise is broken. The same `--seed` chooses the same.
"""

import argparse
import asyncio
import random
import sys
import time

import pytest

from benchmarks.campaigns import disks, faults, fuzz, kills, load, permissions
from benchmarks.campaigns.databases import ENGINES, databases
from benchmarks.harness import print_table
from tests.cogs import newsroom
from tests.cogs.faults import hurry

_PATIENCE_SECONDS = 25.0  # this is no test of speed, and the machine may have more to do
_CAMPAIGNS = {
    "disks": disks.campaign,
    "faults": faults.campaign,
    "fuzz": fuzz.campaign,
    "kills": kills.campaign,
    "load": load.campaign,
    "permissions": permissions.campaign,
}


def main() -> int:
    """Read the options and run a campaign."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.campaigns", description=__doc__)
    parser.add_argument("campaign", choices=sorted(_CAMPAIGNS))
    parser.add_argument("--minutes", type=float, default=1.0, help="how long (default: 1)")
    parser.add_argument("--seed", type=int, default=None, help="default: another each time")
    parser.add_argument("--only", default="", help="only what has this in its name")
    parser.add_argument(
        "--database", choices=ENGINES, default=ENGINES[0], help="which keeps the records"
    )
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    ends_at = time.monotonic() + options.minutes * 60
    with pytest.MonkeyPatch.context() as patch, databases(options.database) as address_in:
        hurry(patch)
        patch.setattr(newsroom, "address_in", address_in)
        patch.setattr(newsroom, "PATIENCE_SECONDS", _PATIENCE_SECONDS)
        campaign = _CAMPAIGNS[options.campaign]
        results = asyncio.run(campaign(random.Random(seed), ends_at, options.only))
    for headings, rows in results.tables:
        print_table(headings, rows, f"{options.database}, seed {seed}")
    for where, what in results.broken:
        print(f"BROKEN {where}: {what}")
    print(
        f"{len(results.broken)} promises were broken."
        if results.broken
        else "Every promise was kept."
    )
    return 1 if results.broken else 0


if __name__ == "__main__":
    sys.exit(main())
