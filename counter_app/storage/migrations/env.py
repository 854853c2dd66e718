"""Runs the steps on the connection that `upgrade` holds, inside its one transaction."""

from __future__ import annotations

from alembic import context

from counter_app.storage import greetings, survey_tables, visit_tables
from counter_app.storage.tables import metadata
from counter_app.storage.upgrade import VERSION_TABLE, is_ours

# Tables that stand in a file of their own enter the metadata when they are imported.
_ALSO = (greetings, survey_tables, visit_tables)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    include_object=is_ours,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
