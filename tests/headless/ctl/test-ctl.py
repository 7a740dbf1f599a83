#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-ctl.py AYUMICTL PACKAGE BUNDLED: ayumictl from outside: exit status, messages, what is written."""
import csv, json, pathlib, shutil, struct, subprocess, sys, tempfile, unittest

CTL, PACKAGE, BUNDLED = sys.argv[1:4]


class Ctl(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.report = cls.folder / "small.ayumi"
        subprocess.run([CTL, "build", PACKAGE, "-o", cls.report], check=True)

    def ctl(self, *arguments, status=0, stdin=""):
        run = subprocess.run([CTL, *map(str, arguments)], input=stdin, text=True, capture_output=True)
        self.assertEqual(run.returncode, status, run.stderr)
        self.assertEqual(bool(run.stderr), status != 0, run.stderr)
        return run.stderr if status else run.stdout

    def render(self, view, name, *options):
        out = self.folder / name
        self.ctl("render", self.report, view, "-o", out, *options)
        return out

    def test_usage(self):
        for arguments in ((), ("fly",), ("render",), ("render", "a", "b"), ("format", "x"), ("dump", "a"),
                          ("ticks", "x"), ("layout", "x"), ("bench", "x"), ("bench", "timeline"),
                          ("bench", "timeline", "a", "--lang", "fr"), ("info", "--nothing", "x"),
                          ("search", "a", "b", "--limit", "0")):
            self.assertIn("sage: ayumictl", self.ctl(*arguments, status=2))
        for options in (("--size", "100"), ("--size", "800x"), ("--size", "800x600x1"), ("--lang", "fr"),
                        ("--theme", "pink"), ("--scale", "0")):
            self.ctl("render", self.report, "overview", "-o", self.folder / "x.png", *options, status=2)
        self.assertIn("end the name in", self.ctl("render", self.report, "overview", "-o", "x.gif", status=2))
        self.assertIn("end the name in .pdf", self.ctl("render", self.report, "report", "-o", "x.png", status=2))

    def test_input_at_fault(self):
        out = self.folder / "none.svg"
        for view, said in (("nowhere", "use overview, timeline"), ("chart:none", "look its id up"),
                           ("document:none", "look its id up"),
                           ("documents/first-year?beside=none", "look its id up"), ("diagram:none", "look its id up"),
                           ("organisation/circle", "tree-down"), ("organisation?branch=none", "look its id up"),
                           ("event:none", "look its id up"), ("timeline?at=2022-13", "2022-13"),
                           ("search?q=x", "ayumictl search")):
            self.assertIn(said, self.ctl("render", self.report, view, "-o", out, status=1))
        self.assertIn("--at", self.ctl("render", self.report, "report", "-o", self.folder / "n.pdf",
                                       "--at", "soon", status=1))
        self.assertIn("choose a folder", self.ctl("render", self.report, "overview", "-o",
                                                  "/nowhere/at/all.svg", status=1))
        self.assertIn("does not exist", self.ctl("info", self.folder / "absent", status=1))
        self.assertIn("use one of documents", self.ctl("dump", self.report, "sqlite_schema", status=1))
        self.assertFalse(out.exists())

    def test_full(self):
        for arguments in (("--version",), ("dump", self.report, "events"), ("info", self.report), ("help",)):
            with open("/dev/full", "w") as full:
                run = subprocess.run([CTL, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(run.returncode, 1)
            self.assertIn("the output cannot be written: No space left", run.stderr)

    def test_size(self):
        def size(path):
            return struct.unpack(">II", path.read_bytes()[16:24])

        self.assertEqual(size(self.render("overview", "a.png", "--size", "900x300")), (900, 300))
        self.assertEqual(size(self.render("overview", "b.png", "--size", "900x300", "--scale", "2")), (1800, 600))
        width, height = size(self.render("overview", "c.png", "--size", "900"))
        self.assertEqual(width, 900)
        self.assertGreater(height, 300)
        self.assertIn('width="900" height="300"',
                      self.render("timeline", "d.svg", "--size", "900x300").read_text(encoding="utf-8"))

    def test_every_view(self):
        for view in ("overview", "timeline", "organisation", "indicators", "programmes", "documents",
                     "chart:card-holders", "diagram:values", "document:first-year", "unit:design",
                     "ayumi:///timeline?at=2022-06&select=event:launch"):
            for ending in ("png", "svg", "pdf", "csv", "json"):
                self.assertGreater(self.render(view, "view." + ending).stat().st_size, 100)
            self.assertEqual(json.loads(self.ctl("describe", self.report, view, "--lang", "en"))["role"], "figure")

    def test_data(self):
        # What is folded in a picture of a narrow page is a row of the table.
        narrow = self.render("document:first-year", "n.csv", "--size", "360").read_text(encoding="utf-8")
        self.assertIn("programme,cloud-move,", narrow)
        text = self.render("chart:card-holders", "r.csv", "--lang", "en").read_text(encoding="utf-8")
        rows = list(csv.DictReader(text.splitlines()))
        values = json.loads(self.render("chart:card-holders", "r.json", "--lang", "en").read_text(encoding="utf-8"))
        self.assertEqual([row["id"] for row in rows], [value["id"] for value in values])
        self.assertEqual({row["value"] for row in rows}, {"", "4000000", "10000000", "11000000"})
        self.assertTrue(all(row["source"] for row in rows if row["kind"] == "observation"))

    def test_booklet(self):
        one, two = (self.render("report", name, "--at", "2022-09") for name in ("one.pdf", "two.pdf"))
        self.assertTrue(one.read_bytes() == two.read_bytes(), "the same report gave other bytes")
        if shutil.which("pdftohtml"):
            read = subprocess.check_output(["pdftohtml", "-xml", "-i", "-stdout", one], text=True)
            self.assertIn("<outline>", read)
            self.assertRegex(read, '<a href="[^"]*#3">')

    def test_info(self):
        info = json.loads(self.ctl("info", "--json", self.report))
        self.assertEqual((info["title_en"], info["counts"]["events"]), ("A small report", 6))
        self.assertRegex(info["fingerprint"], "^[0-9a-f]{64}$")
        for table in info["counts"]:
            lines = self.ctl("dump", self.report, table).splitlines()
            self.assertEqual(len(lines) - 1, info["counts"][table])
            self.assertEqual({line.count("\t") for line in lines}, {lines[0].count("\t")})
        bytes_ = bytearray(self.report.read_bytes())
        bytes_[9000] ^= 1
        broken = self.folder / "broken.ayumi"
        broken.write_bytes(bytes_)
        self.assertIn("page 3", self.ctl("check", broken, status=1))

    def test_diff(self):
        changed = self.folder / "changed"
        shutil.copytree(PACKAGE, changed)
        events = changed / "events.csv"
        rows = events.read_text().splitlines(keepends=True)
        gone = rows.pop().split(",")[0]
        id, title = rows[1].split(",")[0], rows[1].split(",")[5]
        rows[1] = rows[1].replace(title, "別の題")
        events.write_text("".join(rows))
        for part in changed.glob("links*.csv"):
            part.write_text("".join(row for row in part.read_text().splitlines(keepends=True) if gone not in row))
        other = self.folder / "other.ayumi"
        self.ctl("build", changed, "-o", other)
        lines = self.ctl("diff", self.report, other).splitlines()
        self.assertEqual(lines[0].split("\t"), ["change", "table", "id", "column", "old", "new"])
        self.assertIn(f"changed\tevents\t{id}\ttitle_ja\t{title}\t別の題", lines)
        self.assertTrue(any(line.startswith(f"removed\tevents\t{gone}\t") for line in lines))
        self.assertEqual(len(self.ctl("diff", self.report, self.report).splitlines()), 1)
        dates = self.ctl("diff", f"{self.report}@2021-08-31", f"{self.report}@2022-09-01", "--lang", "en")
        self.assertIn("began\tunit\toffice\t\t", dates)
        rows = [dict(zip(dates.splitlines()[0].split("\t"), line.split("\t"))) for line in dates.splitlines()[1:]]
        for row in rows:
            self.assertTrue(row["when"] and row["source"] and row["text"], row)
        self.ctl("diff", f"{self.report}@2022-09-01", f"{self.report}@2021-08-31", status=2)
        self.ctl("diff", f"{self.report}@2022-09-01", self.report, status=2)

    def check(self, path, *edits):
        """The status, what `check` says of a copy of PATH with EDITS (file, find, replace), and its JSON."""
        copy = self.folder / "checked"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(path, copy)
        for name, find, replace in edits:
            text = (copy / name).read_text(encoding="utf-8")
            self.assertIn(find, text)
            (copy / name).write_text(text.replace(find, replace, 1), encoding="utf-8")
        run = subprocess.run([CTL, "check", copy], text=True, capture_output=True)
        result = json.loads(subprocess.run([CTL, "check", "--json", copy], text=True, stdout=subprocess.PIPE).stdout)
        return run, result

    def test_check(self):
        run, result = self.check(PACKAGE)
        self.assertEqual((run.returncode, result["ok"]), (0, True))
        facts = result["counts"].pop("facts")
        self.assertEqual(result["counts"], {"error": 0, "warning": 0, "hint": 1, "explained": 2})
        self.assertGreater(facts, 40)
        self.assertRegex(run.stdout, rf"^errors 0, warnings 0, hints 1, explained 2, facts {facts}, score 9\d\.\d\n$")
        self.assertAlmostEqual(result["score"], 100 - 0.1 * 1000 / facts)

        run, result = self.check(PACKAGE, ("claims.csv", ",2.5,", ",3.5,"), ("topics.csv", "Agency", ""))
        self.assertEqual((run.returncode, result["ok"]), (1, False))
        self.assertEqual(result["counts"]["error"], 1)
        self.assertEqual([finding["severity"] for finding in result["findings"]],
                         ["error", "warning", "hint", "warning", "warning"])
        self.assertEqual([finding["explained"] is None for finding in result["findings"]], [True] * 3 + [False] * 2)
        self.assertEqual(result["findings"][1], {
            "severity": "warning", "rule": "translation", "file": "topics.csv", "row": 2, "table": "topics",
            "id": "agency", "column": "name_en", "reason": "the translation of “組織” is missing",
            "remedy": "translate it", "explained": None})
        self.assertTrue(run.stderr.startswith("claims.csv:2:multiple: error: the claim says 3.5 times"), run.stderr)
        self.assertEqual(len(run.stderr.splitlines()), len(result["findings"]))
        self.assertLess(result["score"], 80)

        of_file = json.loads(subprocess.check_output([CTL, "check", "--json", self.report]))
        self.assertEqual({(f["file"], f["row"], f["table"], f["id"]) for f in of_file["findings"]},
                         {("", 0, "documents", "law"), ("", 0, "events", "merger")})
        said = self.ctl("check", "--help")
        for finding in result["findings"]:
            self.assertRegex(said, rf"(?m)^  {finding['rule']} ")
        self.assertIn("score = 100", said)

    def test_bundled_report(self):
        """Nothing above a hint that the package does not explain."""
        result = json.loads(subprocess.check_output([CTL, "check", "--json", BUNDLED]))
        self.assertEqual([f for f in result["findings"] if f["severity"] != "hint" and f["explained"] is None], [])

    def test_search(self):
        rows = self.ctl("search", self.report, "設立", "--limit", "3").splitlines()
        self.assertEqual(rows[0], "kind\tid\tscore\ttitle\tsnippet")
        self.assertTrue(all(row.count("\t") == 4 for row in rows))
        run = subprocess.run([CTL, "search", self.report, "agensy", "--lang", "en"], text=True, capture_output=True)
        self.assertEqual((run.returncode, run.stderr), (0, "Showing results for “agency”\n"))
        self.assertIn("Agency", run.stdout)

    def test_generate_and_bench(self):
        sizes = ("--events", "300", "--units", "40", "--points", "500")
        one, two, three = (self.folder / name for name in ("one", "two", "three"))
        for folder, seed in ((one, "7"), (two, "7"), (three, "8")):
            self.assertEqual(self.ctl("generate", *sizes, "--seed", seed, "-o", folder), "")
        files = sorted(path.name for path in one.iterdir())
        self.assertGreater(len(files), 18)
        self.assertTrue(all((one / name).read_bytes() == (two / name).read_bytes() for name in files))
        self.assertNotEqual((one / "events.csv").read_bytes(), (three / "events.csv").read_bytes())
        self.ctl("build", one, "-o", self.folder / "one.ayumi")
        counts = json.loads(self.ctl("info", "--json", self.folder / "one.ayumi"))["counts"]
        self.assertEqual((counts["events"], counts["units"], counts["unit-links"], counts["observations"]),
                         (300, 40, 39, 500))
        self.assertIs(json.loads(self.ctl("check", "--json", one))["ok"], True)
        lines = self.ctl("bench", "search", self.folder / "one.ayumi", "--queries", "10", "--recalls", "10").splitlines()
        self.assertEqual(lines[0], "what\tsize\tmetric\tvalue")
        rows = [line.split("\t") for line in lines[1:]]
        self.assertEqual([row[3] for row in rows if row[2] == "recall"], ["1.000000"] * 4)
        for arguments in (("generate",), ("generate", "--events", "-1", "-o", one), ("bench", "x", one)):
            self.ctl(*arguments, status=2)
        self.assertIn("cannot be made", self.ctl("generate", "-o", self.report, status=1))

    def test_long_series(self):
        folder, report = self.folder / "long", self.folder / "long.ayumi"
        self.ctl("generate", "--events", "0", "--units", "1", "--points", "100000", "-o", folder)
        self.ctl("build", folder, "-o", report)
        self.assertEqual(json.loads(self.ctl("info", "--json", report))["counts"]["long-series"], 1)
        self.assertIs(json.loads(self.ctl("check", "--json", folder))["ok"], True)
        for name in ("all.svg", "day.svg"):
            view = "indicators/load" + ("?from=2001-02-03&to=2001-02-03" if name == "day.svg" else "")
            self.ctl("render", report, view, "-o", self.folder / name, "--size", "1600x900")
            self.assertLess((self.folder / name).stat().st_size, 300_000)
        self.assertIn("February 2001", self.ctl("describe", report, "indicators/load", "--lang", "en"))
        values = folder / "points/load.csv"
        values.write_text(values.read_text().replace("2001-01-01T00:02", "2001-01-01T00:01", 1))
        run = subprocess.run([CTL, "build", folder, "-o", report], text=True, capture_output=True)
        self.assertEqual((run.returncode, run.stderr),
                         (1, "points/load.csv:4:when: “2001-01-01T00:01” is not later than the row above; "
                             "sort the rows, one for each time\n"))

    def test_bench(self):
        tree = self.folder / "tree.tsv"
        tree.write_text("a\t\t4\t1\nb\ta\t2\t1\n")
        for what, argument, metric in (("orgchart", 60, "zoom_ms"), ("tree", tree, "layout_ms")):
            head, *rows = [line.split("\t") for line in self.ctl("bench", what, argument).splitlines()]
            self.assertEqual(head, ["what", "size", "metric", "value"])
            self.assertTrue(all(float(row[3]) >= 0 for row in rows))
            self.assertTrue(any(row[2].endswith(metric) for row in rows))
        self.ctl("bench", "orgchart", "none", status=2)

    def test_lines(self):
        for command, lines, bad in (
            (("format", "number"), "1\nx\n", "stdin:2: “x”"),
            (("format", "date"), "2021\n\n2021-13\n", "stdin:3: “2021-13”"),
            (("ticks",), "0\t1\t5\n0\tinf\t5\n", "stdin:2:"),
            (("ticks",), "0\t1\t1.5\n", "stdin:1: the count"),
            (("layout", "tree"), "a\t\t1\t1\na\t\t1\t1\n", "stdin:2: the id"),
            (("layout", "tree"), "a\tb\t1\t1\nb\ta\t1\t1\n", "circle"),
            (("layout", "tree"), "a\t\t1\t-1\n", "stdin:1: width and height"),
        ):
            self.assertIn(bad, self.ctl(*command, status=1, stdin=lines))
        self.assertEqual(self.ctl("layout", "tree", stdin="a\t\t4\t1\n"), "a\t2\t0\n")
        self.assertEqual(self.ctl("ticks", stdin="0\t94\t5\n7\t7\t3\n"), "0\t20\t40\t60\t80\n7\n")
        for lang, shown in (("ja", "12.3万\n1.2億\n1兆\n"), ("en", "123K\n120M\n1T\n")):
            self.assertEqual(
                self.ctl("format", "number", "--lang", lang, "--compact", stdin="123456\n120000000\n1e12\n"), shown)

    def test_chart_of_a_size(self):
        for size in ("320x240", "640x400"):
            picture = self.folder / "chart.svg"
            self.ctl("render", self.report, "chart:card-holders", "-o", picture, "--size", size)
            text = picture.read_text(encoding="utf-8")
            width, height = size.split("x")
            self.assertRegex(text, rf'width="{width}" height="{height}"')
            self.assertIn("出典", text)
        self.assertIn("no-such-chart", self.ctl("render", self.report, "chart:no-such-chart", "-o", picture,
                                                "--size", "320x240", status=1))

    def test_bench(self):
        rows = list(csv.reader(self.ctl("bench", "timeline", self.report, "--events", "500").splitlines(),
                               delimiter="\t"))
        self.assertEqual(rows[0], ["what", "size", "metric", "value"])
        self.assertEqual({row[1] for row in rows[1:]}, {"500"})
        self.assertEqual({row[0] for row in rows[1:]}, {"index", "first", "sweep", "layout", "paint", "frame"})
        frames = {row[2]: float(row[3]) for row in rows if row[0] == "frame"}
        self.assertTrue(0 < frames["p50_ms"] <= frames["p95_ms"] <= frames["p99_ms"] <= frames["max_ms"])


unittest.main(argv=sys.argv[:1])
