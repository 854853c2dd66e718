"""What the first register has in one database otherwise than in the other: search words, and the log's guards."""

from __future__ import annotations

# The words are cut and folded by the program (SQLite does not fold đ), so neither database may cut them again:
# the ascii tokenizer takes every letter beyond ASCII as part of a word, array_to_tsvector takes words as they are.
SQLITE_SEARCH = (
    """
    CREATE VIRTUAL TABLE find_dossier USING fts5(
        folded, marked, content='dossier', content_rowid='id', tokenize='ascii', detail='column', prefix='1 2 3 4'
    )
    """,
    """
    CREATE TRIGGER find_dossier_added AFTER INSERT ON dossier BEGIN
        INSERT INTO find_dossier (rowid, folded, marked) VALUES (NEW.id, NEW.folded, NEW.marked);
    END
    """,
    """
    CREATE TRIGGER find_dossier_removed AFTER DELETE ON dossier BEGIN
        INSERT INTO find_dossier (find_dossier, rowid, folded, marked)
        VALUES ('delete', OLD.id, OLD.folded, OLD.marked);
    END
    """,
    """
    CREATE TRIGGER find_dossier_changed AFTER UPDATE OF folded, marked ON dossier
    WHEN OLD.folded <> NEW.folded OR OLD.marked <> NEW.marked BEGIN
        INSERT INTO find_dossier (find_dossier, rowid, folded, marked)
        VALUES ('delete', OLD.id, OLD.folded, OLD.marked);
        INSERT INTO find_dossier (rowid, folded, marked) VALUES (NEW.id, NEW.folded, NEW.marked);
    END
    """,
)

POSTGRES_SEARCH = (
    """
    CREATE TABLE find_dossier (
        id INTEGER PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
        folded TSVECTOR NOT NULL,
        marked TSVECTOR NOT NULL
    )
    """,
    "CREATE INDEX find_dossier_folded ON find_dossier USING gin (folded) WITH (fastupdate = off)",
    "CREATE INDEX find_dossier_marked ON find_dossier USING gin (marked) WITH (fastupdate = off)",
    """
    CREATE FUNCTION find_dossier_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO find_dossier (id, folded, marked) VALUES (
            NEW.id,
            array_to_tsvector(string_to_array(ltrim(NEW.folded), ' ')),
            array_to_tsvector(string_to_array(ltrim(NEW.marked), ' '))
        )
        ON CONFLICT (id) DO UPDATE SET folded = EXCLUDED.folded, marked = EXCLUDED.marked;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER find_dossier_added AFTER INSERT ON dossier
    FOR EACH ROW EXECUTE FUNCTION find_dossier_kept()
    """,
    """
    CREATE TRIGGER find_dossier_changed AFTER UPDATE ON dossier
    FOR EACH ROW WHEN (OLD.folded <> NEW.folded OR OLD.marked <> NEW.marked) EXECUTE FUNCTION find_dossier_kept()
    """,
)

# INSERT OR REPLACE removes rows in SQLite without asking the DELETE trigger: the guards of INSERT are for that.
SQLITE_GUARDS = tuple(
    f"""
    CREATE TRIGGER {table}_{name} BEFORE {act} ON {table} {when} BEGIN
        SELECT RAISE(ABORT, '{words}');
    END
    """
    for table, name, act, when, words in (
        ("log_entry", "changed", "UPDATE", "", "the log is append-only"),
        ("log_entry", "removed", "DELETE", "", "the log is append-only"),
        (
            "log_entry",
            "replaced",
            "INSERT",
            "WHEN EXISTS (SELECT 1 FROM log_entry WHERE NEW.seq = seq OR NEW.previous = previous OR NEW.hash = hash)",
            "the log is append-only",
        ),
        ("log_details", "changed", "UPDATE", "", "details are erased, never changed"),
        (
            "log_details",
            "replaced",
            "INSERT",
            "WHEN EXISTS (SELECT 1 FROM log_details WHERE seq = NEW.seq)",
            "details are erased, never changed",
        ),
    )
)

POSTGRES_GUARDS = (
    """
    CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$
    """,
    """
    CREATE TRIGGER log_entry_kept BEFORE UPDATE OR DELETE ON log_entry
    FOR EACH ROW EXECUTE FUNCTION log_is_append_only()
    """,
    """
    CREATE TRIGGER log_entry_not_emptied BEFORE TRUNCATE ON log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()
    """,
    """
    CREATE TRIGGER log_details_not_changed BEFORE UPDATE ON log_details
    FOR EACH ROW EXECUTE FUNCTION log_is_append_only()
    """,
)
