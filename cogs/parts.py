"""The parts, joined. Each is given those it uses; a cog takes from here what it names."""

from datetime import timedelta
from functools import partial

import aiohttp

from cogs.desk.blocking import Blocking
from cogs.desk.casework import Casework
from cogs.desk.handover import Handover
from cogs.desk.lookup import Lookup
from cogs.desk.remedies import Remedies
from cogs.desk.striking import Striking
from cogs.discussions.absence import Absence
from cogs.discussions.acquaintance import Acquaintance
from cogs.discussions.judging import Judging
from cogs.discussions.keeping import Keeper
from cogs.discussions.retention import Retention
from cogs.discussions.tidying import Tidying
from cogs.discussions.watching import Watcher
from cogs.enforcement.blocks import Blocks
from cogs.enforcement.cards import Cards
from cogs.enforcement.case_files import CaseFiles
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.follow_through import FollowThrough
from cogs.enforcement.followers import Followers
from cogs.enforcement.notices import Notices
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.enforcement.rehearing import Rehearing
from cogs.enforcement.restoring import Restorer
from cogs.enforcement.sanctions import Sanctions
from cogs.kit.bench import Bench
from cogs.kit.buttons import Presses
from cogs.kit.connection import SteadyBot
from cogs.kit.names import Names
from cogs.kit.newsrooms import Newsrooms
from cogs.kit.patience import Patience
from cogs.kit.places import may_be_served
from cogs.policy.reloads import Reloads
from cogs.press.adoption import Adoption
from cogs.press.carrying import Carrier
from cogs.press.correcting import Corrector
from cogs.press.digesting import Digests
from cogs.press.feed_source import FeedSource
from cogs.press.holding import Holding
from cogs.press.opening import Openings
from cogs.press.pending_corrections import PendingCorrections
from cogs.press.publishing import Publisher
from cogs.press.reading import FeedReader
from cogs.press.tags import Tags
from cogs.press.withdrawing import Withdrawals
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.database import Database
from newsroom.storage.leases import Lease
from newsroom.storage.stores import Stores
from newsroom.tally import Tally


class Parts:
    """Room after room, from the lowest up."""

    def __init__(
        self,
        bot: SteadyBot,
        policies: Policies,
        database: Database,
        session: aiohttp.ClientSession,
        feed_source: FeedSource,
        retry_every: timedelta,
        clock: Clock,
    ) -> None:
        self.policies = policies
        self.database = database
        self.lease = Lease(database)
        self.stores = Stores.of(database)
        self.session = session
        self.feed_source = feed_source
        self.retry_every = retry_every
        self.clock = clock
        self.presses = Presses(policies)
        self.newsrooms = Newsrooms(bot, policies, self.stores.cases.known_in)
        self.reloads = Reloads(bot, policies, self.stores.settings)
        self.bench = Bench()
        self.patience = Patience()
        self.tally = Tally()
        self._join_enforcement(bot)
        self._join_discussions(bot)
        self._join_press(bot)
        self._join_desk()

    def _join_enforcement(self, bot: SteadyBot) -> None:
        policies, stores, clock = self.policies, self.stores, self.clock
        cases, members = stores.cases, stores.members
        self.open_discussions = OpenDiscussions()
        self.rehearing = Rehearing(cases, stores.replies, stores.discussions, self.open_discussions)
        self.names = Names(bot)
        files = CaseFiles(stores, self.names, clock)
        self.cards = Cards(bot, policies, cases, files, clock)
        self.blocks = Blocks(bot, policies, self.open_discussions, members, clock)
        self.sanctions = Sanctions(bot, cases, self.blocks, clock)
        self.notices = Notices(bot, policies, cases, members, stores.discussions, clock)
        self.followers = Followers(bot, policies, stores.followers)
        self.enforcer = Enforcer(bot, cases, self.sanctions, self.notices, self.cards, clock)
        self.follow_through = FollowThrough(
            cases,
            self.enforcer,
            self.sanctions,
            Restorer(bot, cases),
            self.notices,
            self.cards,
            self.retry_every,
            clock,
        )

    def _join_discussions(self, bot: SteadyBot) -> None:
        stores, open_discussions = self.stores, self.open_discussions
        self.retention = Retention(self.policies, stores.replies, self.clock)
        acquaintance = Acquaintance(open_discussions)
        self.judging = Judging(
            self.policies,
            open_discussions,
            acquaintance,
            stores.cases,
            stores.discussions,
            self.enforcer,
            self.bench,
            self.retention,
            self.tally,
            self.clock,
        )
        self.watcher = Watcher(
            bot,
            stores.discussions,
            open_discussions,
            acquaintance,
            self.judging,
            self.cards,
            self.clock,
        )
        self.keeper = Keeper(
            self.policies,
            stores.discussions,
            open_discussions,
            self.watcher,
            self.cards,
            self.clock,
        )
        self.tidying = Tidying(
            bot, self.policies, stores.discussions, stores.cases, self.keeper, self.clock
        )
        self.absence = Absence(
            bot, self.policies, stores.settings, open_discussions, self.cards, self.clock
        )

    def _join_press(self, bot: SteadyBot) -> None:
        policies, stores, cards, clock = self.policies, self.stores, self.cards, self.clock
        self.feed_reader = FeedReader(
            policies,
            stores.feeds,
            stores.readings,
            self.session,
            self.feed_source,
            serves=partial(may_be_served, bot, policies),
            clock=clock,
        )
        tags = Tags(stores.articles, stores.settings, cards)
        self.publisher = Publisher(
            bot,
            policies,
            stores.articles,
            stores.discussions,
            self.watcher.begin,
            self.open_discussions,
            tags,
            clock,
        )
        self.corrector = Corrector(policies, stores.articles, stores.corrections, tags, cards)
        self.openings = Openings(policies, stores.articles, self.publisher, clock)
        self.holding = Holding(policies, stores.holds, cards, self.names, clock)
        self.withdrawals = Withdrawals(policies, stores.articles)
        self.carrier = Carrier(
            policies,
            stores.feeds,
            stores.pauses,
            stores.articles,
            self.feed_reader,
            self.publisher,
            Adoption(policies, stores.adoptions, stores.feeds, self.publisher, cards),
            PendingCorrections(stores.corrections, self.corrector, cards, clock),
            self.holding,
            Digests(policies, stores.digests, stores.articles, clock),
            cards,
            clock,
        )

    def _join_desk(self) -> None:
        policies, cases, enforcer = self.policies, self.stores.cases, self.enforcer
        names, clock = self.names, self.clock
        self.casework = Casework(
            policies, cases, enforcer, self.follow_through, self.cards, names, clock
        )
        self.handover = Handover(cases, self.cards, enforcer, names, clock)
        self.lookup = Lookup(policies, self.stores, names, clock)
        self.blocking = Blocking(
            cases,
            self.stores.members,
            self.blocks,
            enforcer,
            self.casework,
            self.notices,
            names,
            clock,
        )
        self.striking = Striking(policies, cases, enforcer, clock)
        self.remedies = Remedies(policies, self.rehearing, self.bench)
