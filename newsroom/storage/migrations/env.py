"""How Alembic runs: on the connection that is opening the database, inside its transaction."""

from alembic import context

from newsroom.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite rolls back CREATE TABLE like anything else; Alembic is cautious about it by default.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
