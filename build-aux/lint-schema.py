#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint-schema.py ROOT: every table and column of data/sql/schema.sql says what it means.

A table has a comment above it, a column has one at the end of its line."""

import pathlib
import re
import sys

TABLE = re.compile(r"^CREATE TABLE (?:IF NOT EXISTS )?(\w+) \($")
NOT_A_COLUMN = re.compile(r"\s*(--|PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK|CONSTRAINT|$)")
COMMENT = re.compile(r"--\s*\S.*$")


def problems(schema):
    table, above = None, ""
    for number, line in enumerate(schema.read_text(encoding="utf-8").splitlines(), 1):
        if match := TABLE.match(line):
            table = match[1]
            if not COMMENT.match(above):
                yield f"schema.sql:{number}: table {table} has no comment above it"
        elif table and line.startswith(")"):
            table = None
        elif table and not NOT_A_COLUMN.match(line):
            if not COMMENT.search(line):
                yield f"schema.sql:{number}: column {table}.{line.split()[0]} has no comment"
        above = line


if __name__ == "__main__":
    schema_file = pathlib.Path(sys.argv[1], "data/sql/schema.sql")
    if not schema_file.exists():
        print("no schema yet")
        sys.exit(77)
    found = list(problems(schema_file))
    print("\n".join(found))
    sys.exit(1 if found else 0)
