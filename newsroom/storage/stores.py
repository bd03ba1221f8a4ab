"""Everything the bot remembers, by subject."""

from dataclasses import dataclass

from newsroom.storage.adoptions import AdoptionStore
from newsroom.storage.articles import ArticleStore
from newsroom.storage.cases import CaseStore
from newsroom.storage.corrections import CorrectionStore
from newsroom.storage.database import Database
from newsroom.storage.digests import DigestStore
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.feeds import FeedStore
from newsroom.storage.followers import FollowerStore
from newsroom.storage.holds import HoldStore
from newsroom.storage.members import MemberStore
from newsroom.storage.own_records import OwnRecordStore
from newsroom.storage.pauses import PauseStore
from newsroom.storage.readings import ReadingStore
from newsroom.storage.replies import ReplyStore
from newsroom.storage.settings import SettingStore
from newsroom.storage.statistics import StatisticsStore
from newsroom.storage.turns import TurnStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each subject."""

    feeds: FeedStore
    pauses: PauseStore
    readings: ReadingStore
    articles: ArticleStore
    adoptions: AdoptionStore
    corrections: CorrectionStore
    holds: HoldStore
    digests: DigestStore
    discussions: DiscussionStore
    cases: CaseStore
    followers: FollowerStore
    replies: ReplyStore
    members: MemberStore
    own_records: OwnRecordStore
    settings: SettingStore
    statistics: StatisticsStore
    turns: TurnStore

    @classmethod
    def of(cls, database: Database) -> "Stores":
        return cls(
            FeedStore(database),
            PauseStore(database),
            ReadingStore(database),
            ArticleStore(database),
            AdoptionStore(database),
            CorrectionStore(database),
            HoldStore(database),
            DigestStore(database),
            DiscussionStore(database),
            CaseStore(database),
            FollowerStore(database),
            ReplyStore(database),
            MemberStore(database),
            OwnRecordStore(database),
            SettingStore(database),
            StatisticsStore(database),
            TurnStore(database),
        )
