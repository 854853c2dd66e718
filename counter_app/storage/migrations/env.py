"""Runs the steps on the connection that `upgrade` holds, inside its one transaction."""

from __future__ import annotations

from alembic import context

from counter_app.storage.all_tables import metadata
from counter_app.storage.upgrade import VERSION_TABLE, is_ours

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    include_object=is_ours,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
