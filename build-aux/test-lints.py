#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-lints.py: each lint passes a good sample and fails each bad one. A lint that cannot fail
would be worse than none."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PO_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


class Lint(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_lint(self, name):
        run = subprocess.run(
            [HERE / name, self.root], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        return run.returncode, run.stdout

    def assert_passes(self, name):
        code, said = self.run_lint(name)
        self.assertEqual(code, 0, said)

    def assert_fails(self, name, complaint):
        code, said = self.run_lint(name)
        self.assertEqual(code, 1, said)
        self.assertIn(complaint, said)


class Layers(Lint):
    def test_arrows_downwards(self):
        self.write("src/main.c", '#include "app/a.h"\n')
        self.write("src/chart/a.c", '#include <glib.h>\n#include "scene/a.h"\n#include "chart/a.h"\n')
        self.write("src/page/a.c", '#include <adwaita.h>\n#include "view/a.h"\n')
        self.assert_passes("lint-layers.py")

    def test_upwards(self):
        self.write("src/base/a.h", '#include "model/a.h"\n')
        self.assert_fails("lint-layers.py", "src/base/a.h:1: base may not see model")

    def test_layouts_side_by_side(self):
        self.write("src/diagram/a.c", '#include "chart/a.h"\n')
        self.assert_passes("lint-layers.py")
        self.write("src/timeline/a.c", '#include "chart/a.h"\n')
        self.assert_fails("lint-layers.py", "src/timeline/a.c:1: timeline may not see chart")

    def test_pages_get_models_not_the_store(self):
        self.write("src/page/a.c", '#include "store/a.h"\n')
        self.assert_fails("lint-layers.py", "src/page/a.c:1: page may not see store")

    def test_store_and_view_never_meet(self):
        self.write("src/view/a.c", '\n#include "store/a.h"\n')
        self.assert_fails("lint-layers.py", "src/view/a.c:2: view may not see store")

    def test_engine_without_gtk(self):
        for header in ("gtk/gtk.h", "adwaita.h", "gdk/gdk.h"):
            self.write("src/export/a.c", f"#  include <{header}>\n")
            self.assert_fails("lint-layers.py", "only view and above know GTK")

    def test_roundabout_and_unknown(self):
        self.write("src/base/a.c", '#include "../view/a.h"\n')
        self.assert_fails("lint-layers.py", "as it stands below src/")
        self.write("src/base/a.c", "")
        self.write("src/util/a.c", "")
        self.assert_fails("lint-layers.py", "no known layer")


class Sizes(Lint):
    def test_warns_only(self):
        body = "  work ();\n" * 90
        self.write("src/a.c", f"static void\nlong_one (void)\n{{\n{body}}}\n")
        code, said = self.run_lint("lint-sizes.py")
        self.assertEqual(code, 0)
        self.assertIn("src/a.c:3: long_one has 91 lines", said)
        self.write("src/a.c", "\n" * 401)
        self.assertIn("401 lines", self.run_lint("lint-sizes.py")[1])
        self.write("src/a.c", "static void\nshort_one (void)\n{\n}\n")
        self.assertEqual(self.run_lint("lint-sizes.py"), (0, ""))


class Potfiles(Lint):
    def setUp(self):
        super().setUp()
        self.write("src/a.c", 'g_print (_("Hello"));\n')
        self.write("src/plain.c", '#define _(s) gettext (s)\n/* _("no") */\ncall_ ("no");\n')
        self.write("ui/a.blp", 'label: C_("button", "Go");\n')

    def test_complete(self):
        self.write("po/POTFILES.in", "# comment\nsrc/a.c\nui/a.blp\n")
        self.assert_passes("lint-potfiles.py")

    def test_missing(self):
        self.write("po/POTFILES.in", "src/a.c\n")
        self.assert_fails("lint-potfiles.py", "ui/a.blp has translatable strings")

    def test_gone_or_needless(self):
        self.write("po/POTFILES.in", "src/a.c\nui/a.blp\nsrc/gone.c\n")
        self.assert_fails("lint-potfiles.py", "src/gone.c does not exist")
        self.write("po/POTFILES.in", "src/a.c\nui/a.blp\nsrc/plain.c\n")
        self.assert_fails("lint-potfiles.py", "src/plain.c has no translatable strings")


class Headers(Lint):
    def test_documented(self):
        self.write(
            "src/a.h",
            "#pragma once\nG_BEGIN_DECLS\n/** A type. */\nG_DECLARE_FINAL_TYPE (A, a, X, A, GObject)\n"
            "GType a_get_type (void);\ntypedef struct\n{\n  int (*call) (int x);\n} B;\n"
            "/** Does. */\nvoid a_do (int x,\n  int (*then) (int));\n"
            "/** Twice. */\nstatic inline int\na_twice (int x)\n{\n  return g (x);\n}\nG_END_DECLS\n",
        )
        self.assert_passes("lint-headers.py")

    def test_undocumented(self):
        for comment in ("", "/* Plain. */\n", "/** Of another. */\nvoid a_other (void);\n"):
            self.write("src/a.h", f"G_BEGIN_DECLS\n{comment}char *a_do (void);\nG_END_DECLS\n")
            self.assert_fails("lint-headers.py", "a_do has no doc comment")

    def test_comment_of_the_file_is_not_the_functions(self):
        self.write("src/a.h", "/** The file. */\nG_BEGIN_DECLS\nvoid a_do (void);\n")
        self.assert_fails("lint-headers.py", "src/a.h:3: a_do")


class Schema(Lint):
    def test_commented(self):
        self.assertEqual(self.run_lint("lint-schema.py")[0], 77)
        self.write(
            "data/sql/schema.sql",
            "-- Things.\nCREATE TABLE a (\n  id TEXT, -- its name\n  n INTEGER, -- how many\n"
            "  PRIMARY KEY (id)\n) STRICT;\nCREATE INDEX i ON a (n);\n",
        )
        self.assert_passes("lint-schema.py")

    def test_silent_column_or_table(self):
        self.write("data/sql/schema.sql", "-- Things.\nCREATE TABLE a (\n  id TEXT,\n);\n")
        self.assert_fails("lint-schema.py", "column a.id has no comment")
        self.write("data/sql/schema.sql", "\nCREATE TABLE a (\n  id TEXT -- its name\n);\n")
        self.assert_fails("lint-schema.py", "table a has no comment")


class Datapackage(Lint):
    def test_drift(self):
        self.write("schema.sql", "CREATE TABLE a (\n  id TEXT NOT NULL PRIMARY KEY, -- its name\n  n INTEGER -- how many\n) STRICT;\n")
        self.write("datapackage.json", '{"name": "a"}')
        command = [HERE / "make-datapackage.py", self.root / "schema.sql", self.root / "datapackage.json"]
        self.assertEqual(subprocess.run([*command, "--check"], capture_output=True).returncode, 1)
        subprocess.run(command, check=True)
        self.assertEqual(subprocess.run([*command, "--check"], capture_output=True).returncode, 0)


class Format(Lint):
    def test_format(self):
        shutil.copy(HERE.parent / ".clang-format", self.root)
        self.write("src/a.c", "int\nmain (void)\n{\n  return 0;\n}\n")
        code, said = self.run_lint("lint-format.sh")
        if code == 77:
            self.skipTest(said)
        self.assertEqual(code, 0, said)
        self.write("src/a.c", "int main(void) { return 0; }\n")
        self.assert_fails("lint-format.sh", "src/a.c")


class Translations(Lint):
    def setUp(self):
        super().setUp()
        shutil.copytree(HERE, self.root / "build-aux")
        self.write("po/POTFILES.in", "src/a.c\n")
        self.write("src/a.c", 'g_print (_("%d steps"), n);\n')

    def translate(self, entry):
        self.write("po/ja.po", PO_HEADER + entry)

    def test_complete(self):
        self.translate('#, c-format\nmsgid "%d steps"\nmsgstr "%d 歩"\n')
        self.assert_passes("lint-po.sh")

    def test_incomplete(self):
        for entry in (
            "",
            'msgid "%d steps"\nmsgstr ""\n',
            '#, fuzzy, c-format\nmsgid "%d steps"\nmsgstr "%d 歩"\n',
            '#, c-format\nmsgid "%d steps"\nmsgstr "%s 歩"\n',
        ):
            with self.subTest(entry=entry):
                self.translate(entry)
                self.assert_fails("lint-po.sh", "")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
