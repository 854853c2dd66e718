"""The way of every register from the first version of its tables to the newest; run by Alembic.

SQLite drops a table's triggers with the table: a step that rebuilds `dossier` or `log_entry` makes them again, and
fills `find_dossier` anew (`INSERT INTO find_dossier (find_dossier) VALUES ('rebuild')`).
"""
