#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the Table Schemas of a report package's datapackage.json from data/sql/schema.sql.

  make-datapackage.py SCHEMA.sql PACKAGE/datapackage.json [--check]

The head of the manifest (name, titles, version …) is kept; the resources are made anew, so that the
package and the file never drift. --check changes nothing and fails when they have.
"""
import json, pathlib, re, sqlite3, sys

schema_path, manifest_path = map(pathlib.Path, sys.argv[1:3])
schema = schema_path.read_text(encoding="utf-8")
database = sqlite3.connect(":memory:")
database.executescript(schema)
EDTF = {"when", "published", "period", "corrected", "base_when", "valid", "first_seen", "last_seen", "ended_by"}
MAYBE = {"period", "first_seen", "last_seen", "ended_by"}
SKIP = {"info", "row_counts", "packed_series", "packed_blocks", "search_docs", "search_words"}

def part_of(stem, name):
    """Whether STEM is a part of the resource NAME (units-linked of units) and not of a longer one (unit-links)."""
    return max((n for n in names if stem == n or stem.startswith(n + "-")), key=len) == name


tables = re.findall(r"^CREATE TABLE (\w+) \((.*?)^\) STRICT", schema, re.M | re.S)
names = [table.replace("_", "-") for table, _ in tables]
resources = []
for table, body in tables:
    if table in SKIP:
        continue
    comments = dict(re.findall(r'^\s+"?(\w+)"?\s+(?:TEXT|INTEGER|REAL).*?--\s*(.+)$', body, re.M))
    fields, keys = [], []
    references = {row[3]: row[2] for row in database.execute(f'PRAGMA foreign_key_list("{table}")')}
    for _, name, kind, notnull, _, key in database.execute(f'PRAGMA table_info("{table}")'):
        line = next(l for l in body.splitlines() if re.match(rf'\s+"?{name}"?\s', l))
        field = {"name": name, "type": {"TEXT": "string", "INTEGER": "integer", "REAL": "number"}[kind]}
        field["description"] = comments[name]
        constraints = {}
        if key:
            field["ayumi:format"] = "id"
            constraints["unique"] = True
        elif name in EDTF:
            field["ayumi:format"] = "edtf"
        elif name == "locator":
            field["ayumi:format"] = "locator"
        if notnull and (key or kind != "TEXT" or name in references or name in EDTF - MAYBE):
            constraints["required"] = True
        if not notnull:
            field["ayumi:nullable"] = True
        words = re.search(rf'CHECK \("?{name}"? IN \(([^)]*)\)\)', line)
        if words:
            values = [w.strip().strip("'") for w in words[1].split(",")]
            if kind == "INTEGER":
                constraints["minimum"], constraints["maximum"] = int(values[0]), int(values[-1])
            else:
                constraints["enum"] = values
                if "" not in values:
                    constraints["required"] = True
        between = re.search(rf"CHECK \({name} BETWEEN (\d+) AND (\d+)\)", line)
        if between:
            constraints["minimum"], constraints["maximum"] = int(between[1]), int(between[2])
        if constraints:
            field["constraints"] = constraints
        fields.append(field)
        if name in references:
            target = references[name].replace("_", "-")
            keys.append({"fields": [name], "reference": {"resource": target if references[name] != table else "", "fields": ["id"]}})
    name = table.replace("_", "-")
    # A resource is NAME.csv and every NAME-*.csv, whichever there are.
    paths = [f"{name}.csv"] if (manifest_path.parent / f"{name}.csv").exists() else []
    paths += sorted(p.name for p in manifest_path.parent.glob(f"{name}-*.csv") if part_of(p.stem, name))
    resource = {"name": name, "path": paths[0] if len(paths) == 1 else paths, "profile": "tabular-data-resource", "encoding": "utf-8",
                "schema": {"fields": fields, "primaryKey": ["id"]}}
    if keys:
        resource["schema"]["foreignKeys"] = keys
    resources.append(resource)

manifest = json.loads(manifest_path.read_text(encoding="utf-8"))
manifest["resources"] = resources
text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
if "--check" in sys.argv:
    if text != manifest_path.read_text(encoding="utf-8"):
        sys.exit(f"{manifest_path}: its Table Schemas differ from {schema_path}; run {sys.argv[0]}")
else:
    manifest_path.write_text(text, encoding="utf-8")
