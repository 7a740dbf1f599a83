#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-package.py TABLES MANIFEST OUT: a whole report package in the folder OUT from the CSV files of
the folder TABLES, which name only the columns that matter to a test. The Table Schemas are those of
MANIFEST, the datapackage.json of the bundled report; what TABLES leaves out is empty."""
import csv, json, pathlib, sys

tables, manifest_path, out = map(pathlib.Path, sys.argv[1:])
manifest = json.loads(manifest_path.read_text(encoding="utf-8"))
manifest.update(name="small", title_ja="小さな報告", title_en="A small report",
                publisher_ja="試験庁", publisher_en="Test Agency",
                period="2021-09/2022-08", version="1", created="2022-09-01")
out.mkdir(parents=True, exist_ok=True)
for resource in manifest["resources"]:
    columns = [field["name"] for field in resource["schema"]["fields"]]
    resource["path"] = f"{resource['name']}.csv"
    given = tables / resource["path"]
    rows = list(csv.DictReader(given.open(encoding="utf-8", newline=""))) if given.exists() else []
    with (out / resource["path"]).open("w", encoding="utf-8", newline="") as file:
        # Unknown columns are an error: a typing mistake in a test's table.
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
(out / "datapackage.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
