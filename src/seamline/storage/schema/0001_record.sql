-- What a node remembers: its own log, the streams with its partners, and the state that follows.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- The own log. A purge sets salt and raw to NULL; the leaf still proves the order.
CREATE TABLE log (
    seq  INTEGER PRIMARY KEY CHECK (seq >= 0),
    salt BLOB,
    raw  BLOB,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    CHECK ((salt IS NULL) = (raw IS NULL))
) STRICT;

-- Signed notes over the first `size` entries: the newest, and one in every block of 1,024 entries. The
-- frontier of the tree stands beside the note, so that a commit touches one page for both.
CREATE TABLE checkpoint (
    size     INTEGER PRIMARY KEY CHECK (size > 0),
    note     BLOB NOT NULL,
    frontier BLOB NOT NULL
) STRICT;

-- Rows of state. A rowid table, because documents are larger than an index page holds in place.
CREATE TABLE state (
    tbl  TEXT NOT NULL,
    key  TEXT NOT NULL,
    grp  TEXT NOT NULL,
    sort INTEGER NOT NULL,
    doc  BLOB NOT NULL,
    PRIMARY KEY (tbl, key)
) STRICT;

CREATE INDEX state_by_group ON state (tbl, grp, sort, key);
CREATE INDEX state_by_sort ON state (tbl, sort, key);

-- Numbered entries of the streams, sent and received.
CREATE TABLE stream (
    stream TEXT NOT NULL,
    epoch  INTEGER NOT NULL CHECK (epoch >= 0),
    number INTEGER NOT NULL CHECK (number >= 1),
    salt   BLOB,
    raw    BLOB,
    leaf   BLOB NOT NULL CHECK (length(leaf) = 32),
    PRIMARY KEY (stream, epoch, number),
    CHECK ((salt IS NULL) = (raw IS NULL))
) STRICT;
