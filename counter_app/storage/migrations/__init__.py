"""The way of every register from the first version of its tables to the newest; run by Alembic."""
