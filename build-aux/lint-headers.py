#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint-headers.py ROOT: every function that a header declares has a doc comment before it.

Macros such as G_DECLARE_FINAL_TYPE and the ..._get_type() of a type are exempt."""

import pathlib
import re
import sys

# What a header is made of, as far as this lint cares.
TOKEN = re.compile(
    r"""(?P<doc>/\*\*.*?\*/)
      | (?P<comment>/\*.*?\*/|//[^\n]*)
      | (?P<directive>^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*)
      | (?P<decls>\bG_(?:BEGIN|END)_DECLS\b)
      | (?P<text>"(?:[^"\\]|\\.)*"|[^\s])
      | (?P<space>\s+)""",
    re.S | re.M | re.X,
)
FUNCTION = re.compile(r"(\w+)\s*\((?!\s*\*)")


def declarations(text):
    """Yields (line, documented, statement) for each statement outside braces."""
    documented, statement, line, depth = False, "", 0, 0
    for match in TOKEN.finditer(text):
        kind, token = match.lastgroup, match[0]
        if kind == "doc" and not statement:
            documented = True
        elif kind in ("directive", "decls") and not statement:
            documented = documented and kind == "directive"
        elif kind == "space" and statement:
            statement += " "
        elif kind == "text":
            line = line if statement else text.count("\n", 0, match.start()) + 1
            depth += {"{": 1, "}": -1}.get(token, 0)
            statement += token
            body_ends = token == "}" and depth == 0 and FUNCTION.search(statement.split("{")[0])
            macro_ends = token == ")" and re.match(r"G_(DECLARE|DEFINE)_\w+ \([^()]*\)$", statement)
            if depth == 0 and (token == ";" or body_ends or macro_ends):
                yield line, documented, statement
                documented, statement = False, ""


def problems(root):
    for path in sorted(pathlib.Path(root, "src").glob("**/*.h")):
        for line, documented, statement in declarations(path.read_text(encoding="utf-8")):
            head = statement.split("{")[0]
            name = FUNCTION.search(head)
            if documented or not name or head.startswith(("typedef", "struct", "enum", "union")):
                continue
            if not name[1].endswith("_get_type") and not name[1].isupper():
                place = path.relative_to(root)
                yield f"{place}:{line}: {name[1]} has no doc comment (/** … */) before it"


if __name__ == "__main__":
    found = list(problems(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
