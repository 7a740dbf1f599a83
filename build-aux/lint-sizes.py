#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint-sizes.py ROOT: names files over 400 lines and functions over 80. Warns, never fails.

Relies on clang-format: a function's body begins and ends with a brace in the first column."""

import pathlib
import re
import sys

FILE_LINES = 400
FUNCTION_LINES = 80
NAME = re.compile(r"^(\w+) \(")


def warnings(root):
    for folder in ("src", "tests"):
        for path in sorted(pathlib.Path(root, folder).glob("**/*.[ch]")):
            lines = path.read_text(encoding="utf-8").splitlines()
            place = path.relative_to(root)
            if len(lines) > FILE_LINES:
                yield f"{place}:1: {len(lines)} lines; one idea a file, most under 300"
            name, start = None, None
            for number, line in enumerate(lines, 1):
                if match := NAME.match(line):
                    name = match[1]
                elif line == "{" and name:
                    start = number
                elif line.startswith("}"):
                    if start and number - start > FUNCTION_LINES:
                        yield f"{place}:{start}: {name} has {number - start} lines; over 60 there are two ideas"
                    name, start = None, None


if __name__ == "__main__":
    for warning in warnings(sys.argv[1]):
        print("warning:", warning)
