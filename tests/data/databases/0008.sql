BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE article_names (
	feed INTEGER NOT NULL, 
	name VARCHAR(32) NOT NULL, 
	article INTEGER NOT NULL, 
	shared BOOLEAN NOT NULL, 
	CONSTRAINT pk_article_names PRIMARY KEY (feed, name), 
	CONSTRAINT fk_article_names_article FOREIGN KEY(article) REFERENCES articles (id), 
	CONSTRAINT fk_article_names_feed FOREIGN KEY(feed) REFERENCES feeds (id)
);
INSERT INTO "article_names" VALUES(3,'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn',11,1);
INSERT INTO "article_names" VALUES(3,'oooooooooooooooooooooooooooooooo',12,0);
CREATE TABLE "articles" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	feed INTEGER NOT NULL, 
	"key" VARCHAR(32) NOT NULL, 
	article_id TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	seen_at BIGINT NOT NULL, 
	announced_at BIGINT, 
	withdrawn_at BIGINT, 
	unwanted_as TEXT, 
	url TEXT NOT NULL, 
	title TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	author TEXT, 
	published_at BIGINT, 
	updated_at BIGINT, 
	categories JSON NOT NULL, 
	dateline TEXT, 
	image JSON, 
	text TEXT NOT NULL, from_page JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT uq_articles_feed_key UNIQUE (feed, "key"), 
	CONSTRAINT fk_articles_feed FOREIGN KEY(feed) REFERENCES feeds (id)
);
INSERT INTO "articles" VALUES(11,3,'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk','https://courier.example/?p=1','f1',1772366000,1772366001,NULL,NULL,'https://courier.example/bridge','Կամուրջը բացվեց','The bridge’s “first” bus; it''s here','Ani',1772365000,1772365500,'["News", "Yerevan"]','YEREVAN','{"url": "https://courier.example/b.jpg", "caption": "A bus", "credit": null}','The new bridge carried its first bus.
It rained.','["image", "summary"]');
INSERT INTO "articles" VALUES(12,3,'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm','https://courier.example/?p=2','f2',1772366100,NULL,1772366200,'Sport','https://courier.example/match','Match','',NULL,NULL,NULL,'[]',NULL,NULL,'','[]');
CREATE TABLE "blocks" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	guild_id BIGINT NOT NULL, 
	member_id BIGINT NOT NULL, 
	"by" BIGINT, 
	reason TEXT NOT NULL, 
	case_id INTEGER, 
	blocked_at BIGINT NOT NULL, 
	until BIGINT, 
	unblocked_at BIGINT, 
	unblocked_by BIGINT, 
	CONSTRAINT fk_blocks_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "blocks" VALUES(71,1001,5001,NULL,'',42,1772366410,NULL,NULL,NULL);
INSERT INTO "blocks" VALUES(72,1001,5001,5004,'a week off',NULL,1772000000,1772604800,1772100000,5004);
CREATE TABLE "case_events" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	case_id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	actor_id BIGINT, 
	kind VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_case_events_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "case_events" VALUES(51,41,1772366400,NULL,'opened','');
INSERT INTO "case_events" VALUES(52,45,1772366600,5004,'pardoned','it was on topic');
CREATE TABLE "cases" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	guild_id BIGINT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	action VARCHAR(32) NOT NULL, 
	rule TEXT NOT NULL, 
	member_id BIGINT NOT NULL, 
	member_name TEXT NOT NULL, 
	member_key TEXT NOT NULL, 
	opened_at BIGINT NOT NULL, 
	discussion_id BIGINT, 
	message_id BIGINT, 
	parts JSON NOT NULL, 
	violations JSON NOT NULL, 
	sanction VARCHAR(32), 
	sanction_duration BIGINT, 
	sanction_until BIGINT, 
	opened_by BIGINT, 
	reason TEXT NOT NULL, 
	appeal TEXT, 
	appealed_at BIGINT, 
	decided_by BIGINT, 
	outcome JSON NOT NULL, 
	card_id BIGINT, 
	restored_id BIGINT, 
	removed BOOLEAN NOT NULL, 
	forgotten BOOLEAN NOT NULL, 
	pending VARCHAR(32), 
	pending_since BIGINT
, offer_at BIGINT);
INSERT INTO "cases" VALUES(41,1001,'reply','enforced','remove','profanity',5001,'Joe','joe',1772366400,3001,3040,'[{"kind": "content", "text": "you d4rn fool, \u057b\u0561\u0576"}]','[{"rule": "profanity", "category": "profanity", "action": "remove", "points": 1, "part": 0, "start": 4, "end": 8, "evidence": "darn", "via": ["leet"]}]','timeout',3600,1772370000,NULL,'',NULL,NULL,NULL,'[{"name": "delete", "done": true, "detail": ""}, {"name": "message", "done": false, "detail": "closed", "retry": "nobody"}]',6001,NULL,1,0,NULL,NULL,1772370000);
INSERT INTO "cases" VALUES(42,1001,'reply','appealed','remove','slurs',5001,'Joe','joe',1772366410,3001,3041,'[]','[]','block',NULL,NULL,NULL,'','I meant the bridge',1772366500,NULL,'[]',6002,NULL,1,1,'card',1772366501,NULL);
INSERT INTO "cases" VALUES(43,1001,'report','open','flag','',5001,'Joe','joe',1772366420,3001,3042,'[{"kind": "attachment", "text": "a.png"}]','[]',NULL,NULL,NULL,5002,'rude',NULL,NULL,NULL,'[]',NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "cases" VALUES(44,1001,'shadow','dismissed','hold','links',5001,'Joe','joe',1772366430,3001,3043,'[{"kind": "content", "text": "https://spam.example"}]','[{"rule": "profanity", "category": "profanity", "action": "remove", "points": 1, "part": 0, "start": 4, "end": 8, "evidence": "darn", "via": ["leet"]}]',NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'[]',NULL,NULL,0,0,NULL,NULL,NULL);
INSERT INTO "cases" VALUES(45,1001,'strike','overturned','remove','house',5001,'Joe','joe',1772366440,NULL,NULL,'[]','[]',NULL,NULL,NULL,5003,'off topic',NULL,NULL,5004,'[]',NULL,3060,0,0,'pardon',1772366600,NULL);
CREATE TABLE "corrections" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	delivery INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	former_title TEXT NOT NULL, 
	former_categories JSON NOT NULL, 
	step VARCHAR(32) NOT NULL, 
	claimed_at BIGINT NOT NULL, 
	told BOOLEAN NOT NULL, 
	CONSTRAINT fk_corrections_delivery FOREIGN KEY(delivery) REFERENCES deliveries (id)
);
INSERT INTO "corrections" VALUES(31,21,'corrected','Bridge Opens','["News"]','edited',1772366300,0);
CREATE TABLE "deliveries" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	article INTEGER NOT NULL, 
	step VARCHAR(32) NOT NULL, 
	claimed_at BIGINT NOT NULL, 
	message_id BIGINT, 
	thread_id BIGINT, 
	introduction_id BIGINT, 
	role_id BIGINT, 
	crosspost BOOLEAN NOT NULL, 
	told BOOLEAN NOT NULL, marked BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT fk_deliveries_article FOREIGN KEY(article) REFERENCES articles (id), 
	CONSTRAINT uq_deliveries_guild_id_channel_id_article UNIQUE (guild_id, channel_id, article)
);
INSERT INTO "deliveries" VALUES(21,1001,2001,11,'introduced',1772366002,3001,3001,3002,4001,0,0,1);
INSERT INTO "deliveries" VALUES(22,1001,2002,11,'claimed',1772366003,NULL,NULL,NULL,NULL,1,1,0);
INSERT INTO "deliveries" VALUES(23,1001,2003,11,'held',1772366004,NULL,NULL,NULL,NULL,0,1,0);
CREATE TABLE discussions (
	id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	article INTEGER NOT NULL, 
	opened_at BIGINT NOT NULL, 
	last_judged_id BIGINT NOT NULL, 
	closed_at BIGINT, 
	CONSTRAINT pk_discussions PRIMARY KEY (id), 
	CONSTRAINT fk_discussions_article FOREIGN KEY(article) REFERENCES articles (id)
);
INSERT INTO "discussions" VALUES(3001,1001,2001,11,1772366004,3050,NULL);
INSERT INTO "discussions" VALUES(2900,1001,2001,12,1771000000,2999,1772300001);
CREATE TABLE "feeds" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	url TEXT NOT NULL, 
	etag TEXT, 
	last_modified TEXT, 
	digest VARCHAR(64), 
	moved_to TEXT, 
	first_read_at BIGINT, 
	read_at BIGINT, 
	due_at BIGINT, 
	held_until BIGINT, 
	failures INTEGER NOT NULL, 
	failing_since BIGINT, 
	reason TEXT, 
	warnings JSON NOT NULL, 
	waits_until BIGINT, 
	window TEXT NOT NULL, zone TEXT DEFAULT '' NOT NULL, held JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT uq_feeds_url UNIQUE (url)
);
INSERT INTO "feeds" VALUES(3,'https://courier.example/feed','"a1"','Sun, 01 Mar 2026 11:58:00 GMT','dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd',NULL,1772200000,1772366280,1772366880,NULL,0,NULL,NULL,'["2 entries have no date"]',1772370000,'','[1, [2, 4], 3, 2]','[["Tomorrow\u2019s story", 1772400000]]');
INSERT INTO "feeds" VALUES(5,'https://courier.example/sport',NULL,NULL,NULL,NULL,NULL,NULL,1772369999,1772369999,4,1772300000,'the server answers 503','[]',NULL,'','','[]');
CREATE TABLE followers (
	case_id INTEGER NOT NULL, 
	member_id BIGINT NOT NULL, 
	asked_at BIGINT NOT NULL, 
	CONSTRAINT pk_followers PRIMARY KEY (case_id, member_id), 
	CONSTRAINT fk_followers_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "followers" VALUES(43,5002,1772366420);
CREATE TABLE handled (
	message_id BIGINT NOT NULL, 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_handled PRIMARY KEY (message_id, rule)
);
INSERT INTO "handled" VALUES(3040,'profanity');
INSERT INTO "handled" VALUES(3043,'shadow:links');
INSERT INTO "handled" VALUES(3042,'report:5002');
CREATE TABLE holds (
	delivery INTEGER NOT NULL, 
	question_id BIGINT, 
	ruling VARCHAR(32), 
	ruled_by BIGINT, 
	CONSTRAINT pk_holds PRIMARY KEY (delivery), 
	CONSTRAINT fk_holds_delivery FOREIGN KEY(delivery) REFERENCES deliveries (id)
);
INSERT INTO "holds" VALUES(22,6001,'released',5004);
INSERT INTO "holds" VALUES(23,6002,NULL,NULL);
CREATE TABLE leases (
	name VARCHAR(64) NOT NULL, 
	holder TEXT NOT NULL, 
	until BIGINT NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('bot','a former run',1772000000);
CREATE TABLE pauses (
	guild_id BIGINT NOT NULL, 
	feed INTEGER NOT NULL, 
	paused_by BIGINT NOT NULL, 
	paused_at BIGINT NOT NULL, 
	CONSTRAINT pk_pauses PRIMARY KEY (guild_id, feed), 
	CONSTRAINT fk_pauses_feed FOREIGN KEY(feed) REFERENCES feeds (id) ON DELETE CASCADE
);
INSERT INTO "pauses" VALUES(1001,5,5004,1772366700);
CREATE TABLE posted_names (
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	name VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_posted_names PRIMARY KEY (guild_id, channel_id, name)
);
INSERT INTO "posted_names" VALUES(1001,2001,'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn');
CREATE TABLE settings (
	"key" VARCHAR(128) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY ("key")
);
INSERT INTO "settings" VALUES('commands:7001','0123abcd');
INSERT INTO "settings" VALUES('alive_at','2026-03-01T12:00:00+00:00');
CREATE TABLE "strikes" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	case_id INTEGER NOT NULL, 
	guild_id BIGINT NOT NULL, 
	member_id BIGINT NOT NULL, 
	rule TEXT NOT NULL, 
	points INTEGER NOT NULL, 
	struck_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	pardoned_at BIGINT, 
	pardoned_by BIGINT, 
	pardon_reason TEXT, 
	CONSTRAINT fk_strikes_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
INSERT INTO "strikes" VALUES(61,41,1001,5001,'profanity',1,1772366400,1780142400,NULL,NULL,NULL);
INSERT INTO "strikes" VALUES(62,45,1001,5001,'house',2,1772366440,1780142440,1772366600,5004,'it was on topic');
CREATE TABLE subscriptions (
	guild_id BIGINT NOT NULL, 
	feed INTEGER NOT NULL, 
	mark BIGINT NOT NULL, 
	told BOOLEAN NOT NULL, 
	CONSTRAINT pk_subscriptions PRIMARY KEY (guild_id, feed), 
	CONSTRAINT fk_subscriptions_feed FOREIGN KEY(feed) REFERENCES feeds (id)
);
INSERT INTO "subscriptions" VALUES(1001,3,12,0);
INSERT INTO "subscriptions" VALUES(1001,5,0,1);
CREATE INDEX ix_subscriptions_feed ON subscriptions (feed);
CREATE INDEX ix_article_names_article ON article_names (article);
CREATE INDEX ix_discussions_article ON discussions (article);
CREATE INDEX ix_discussions_closed_at_opened_at ON discussions (closed_at, opened_at);
CREATE INDEX ix_articles_announced ON articles (feed, id) WHERE announced_at IS NOT NULL;
CREATE INDEX ix_deliveries_article ON deliveries (article);
CREATE INDEX ix_deliveries_crosspost ON deliveries (guild_id, step) WHERE crosspost IS 1;
CREATE INDEX ix_deliveries_guild_id_step ON deliveries (guild_id, step);
CREATE INDEX ix_corrections_step ON corrections (step);
CREATE INDEX ix_corrections_delivery ON corrections (delivery);
CREATE INDEX ix_cases_guild_id_member_id ON cases (guild_id, member_id);
CREATE INDEX ix_cases_member_id ON cases (member_id);
CREATE INDEX ix_cases_guild_id_id ON cases (guild_id, id);
CREATE INDEX ix_cases_message_id ON cases (message_id);
CREATE UNIQUE INDEX uq_cases_open_report ON cases (message_id) WHERE kind = 'report' AND state IN ('recorded', 'open');
CREATE INDEX ix_cases_forgotten_opened_at ON cases (forgotten, opened_at);
CREATE INDEX ix_cases_pending ON cases (guild_id) WHERE pending IS NOT NULL;
CREATE INDEX ix_cases_guild_id_state ON cases (guild_id, state);
CREATE INDEX ix_case_events_case_id ON case_events (case_id);
CREATE INDEX ix_strikes_case_id ON strikes (case_id);
CREATE INDEX ix_strikes_guild_id_member_id ON strikes (guild_id, member_id);
CREATE UNIQUE INDEX uq_blocks_standing ON blocks (guild_id, member_id, case_id) WHERE unblocked_at IS NULL;
CREATE INDEX ix_blocks_until ON blocks (until);
CREATE UNIQUE INDEX uq_blocks_by_hand ON blocks (guild_id, member_id) WHERE unblocked_at IS NULL AND case_id IS NULL;
CREATE INDEX ix_cases_offer_at ON cases (offer_at) WHERE offer_at IS NOT NULL;
CREATE INDEX ix_pauses_feed ON pauses (feed);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('feeds',5);
INSERT INTO "sqlite_sequence" VALUES('articles',12);
INSERT INTO "sqlite_sequence" VALUES('deliveries',23);
INSERT INTO "sqlite_sequence" VALUES('corrections',31);
INSERT INTO "sqlite_sequence" VALUES('cases',45);
INSERT INTO "sqlite_sequence" VALUES('case_events',52);
INSERT INTO "sqlite_sequence" VALUES('strikes',62);
INSERT INTO "sqlite_sequence" VALUES('blocks',72);
COMMIT;
