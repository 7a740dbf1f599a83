-- The Ayumi report file, schema 2.
--
-- One report is one SQLite database made from a report package by `ayumictl build`. Every table
-- here but `info`, `row_counts`, `packed_*` and `search*` is one CSV resource of the package with the same
-- columns in the same order (`unit_links` is unit-links.csv). Columns ending in _ja and _en hold
-- the same text in two languages; '' is a missing translation, never a default. Dates are EDTF
-- strings (FY2025 is Japanese fiscal year 2025). Each column has a comment of its own: a lint
-- test asks for it, and `datapackage.json` repeats it.
--
-- The four provenance columns mean the same everywhere: `source` is the section that states the
-- fact, `locator` the place inside it, `inferred` is '' for what the source says, otherwise why the
-- editor concluded it. A locator belongs to no language: parts separated by ", ", each a word with a
-- number or without one (slide 6, page 8, item 3.2, p 1-2, heading), or text as printed in 「」.

PRAGMA application_id = 0x41594D49; -- "AYMI"
PRAGMA user_version = 2;

-- What the report is: title_ja, title_en, publisher_ja, publisher_en, period, version, created, licence, package.
CREATE TABLE info (
  key   TEXT NOT NULL PRIMARY KEY, -- name of the fact about the report itself
  value TEXT NOT NULL              -- its value
) STRICT, WITHOUT ROWID;

-- A source document.
CREATE TABLE documents (
  id           TEXT NOT NULL PRIMARY KEY, -- stable id: lower case, words joined by hyphens
  position     INTEGER NOT NULL,          -- order in lists
  kind         TEXT NOT NULL CHECK (kind IN ('report', 'column', 'slides', 'linked')), -- the part it plays here; linked: facts are taken from it, its text is not
  genre        TEXT NOT NULL CHECK (genre IN ('report', 'column', 'slides', 'page', 'press-conference', 'minutes', 'table', 'law', 'plan', 'diet', 'council-paper', 'blog', 'own-page', 'news', 'article', 'commentary', 'encyclopaedia')), -- what it is; own-page: of an office-holder; table: data or a list that somebody copied
  authority    TEXT NOT NULL CHECK (authority IN ('official', 'copied', 'second-hand')), -- who vouches for its facts: the public body; the body, as others copied it; whoever wrote it
  title_ja     TEXT NOT NULL,             -- title
  title_en     TEXT NOT NULL,             -- title in English: official where one exists
  publisher_ja TEXT NOT NULL,             -- who published it
  publisher_en TEXT NOT NULL,             -- who published it
  published    TEXT NOT NULL,             -- EDTF date of publication
  period       TEXT NOT NULL,             -- EDTF interval that the document is about, '' when none is stated
  url          TEXT NOT NULL,             -- address, '' when the copy names none
  summary_ja   TEXT NOT NULL,             -- what the document is, in our own words
  summary_en   TEXT NOT NULL,             -- what the document is, in our own words
  citation_ja  TEXT NOT NULL,             -- how to cite it
  citation_en  TEXT NOT NULL              -- how to cite it
) STRICT, WITHOUT ROWID;

-- A heading or a listed item of a document: a tree.
CREATE TABLE sections (
  id            TEXT NOT NULL PRIMARY KEY,                 -- stable id, begins with the document's id
  document      TEXT NOT NULL REFERENCES documents (id),   -- the document it stands in
  parent        TEXT REFERENCES sections (id),             -- enclosing section, NULL at the top
  position      INTEGER NOT NULL,                          -- order among its siblings, from 1
  kind          TEXT NOT NULL CHECK (kind IN ('heading', 'slide', 'item', 'paragraph', 'figure', 'note')), -- what sort of place
  locator       TEXT NOT NULL,                             -- slide, paragraph or item as the source counts it
  heading_ja    TEXT NOT NULL,                             -- heading or item as printed (NFKC)
  heading_en    TEXT NOT NULL,                             -- its English
  summary_ja_md TEXT NOT NULL,                             -- what it says, in our own words, CommonMark
  summary_en_md TEXT NOT NULL                              -- what it says, in our own words, CommonMark
) STRICT, WITHOUT ROWID;

-- A subject that events, indicators and programmes share: lanes and colours.
CREATE TABLE topics (
  id       TEXT NOT NULL PRIMARY KEY, -- stable id
  position INTEGER NOT NULL,          -- order of lanes
  name_ja  TEXT NOT NULL,             -- name
  name_en  TEXT NOT NULL              -- name
) STRICT, WITHOUT ROWID;

-- Something that happened, was decided or is due.
CREATE TABLE events (
  id         TEXT NOT NULL PRIMARY KEY,               -- stable id
  "when"     TEXT NOT NULL,                           -- EDTF: a day, month, year, fiscal year or interval
  status     TEXT NOT NULL CHECK (status IN ('done', 'planned', 'cancelled')), -- as the source saw it
  topic      TEXT NOT NULL REFERENCES topics (id),    -- lane
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5), -- 5 is what a visitor must see
  title_ja   TEXT NOT NULL,                           -- title
  title_en   TEXT NOT NULL,                           -- title
  summary_ja TEXT NOT NULL,                           -- one or two sentences of our own
  summary_en TEXT NOT NULL,                           -- one or two sentences of our own
  source     TEXT NOT NULL REFERENCES sections (id),  -- section that states it
  locator    TEXT NOT NULL,                           -- place inside the section
  inferred   TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- What is measured.
CREATE TABLE indicators (
  id            TEXT NOT NULL PRIMARY KEY,              -- stable id
  position      INTEGER NOT NULL,                       -- order within the topic
  topic         TEXT NOT NULL REFERENCES topics (id),   -- subject
  unit_ja       TEXT NOT NULL,                          -- unit or counter: 人, 件, %, 兆円
  unit_en       TEXT NOT NULL,                          -- unit: people, applications, %, yen
  name_ja       TEXT NOT NULL,                          -- name
  name_en       TEXT NOT NULL,                          -- name
  definition_ja TEXT NOT NULL,                          -- what is counted, among whom
  definition_en TEXT NOT NULL,                          -- what is counted, among whom
  direction     TEXT NOT NULL CHECK (direction IN ('up', 'down', 'neutral')), -- which way is good
  measure       TEXT NOT NULL CHECK (measure IN ('stock', 'flow', 'cumulative', 'share', 'rating', 'count')), -- how values relate to time
  decimals      INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4) -- digits after the point when shown
) STRICT, WITHOUT ROWID;

-- A breakdown of an indicator; every indicator has at least one.
CREATE TABLE series (
  id        TEXT NOT NULL PRIMARY KEY,                 -- stable id, equal to the indicator's when it is the whole
  indicator TEXT NOT NULL REFERENCES indicators (id),  -- what is broken down
  position  INTEGER NOT NULL,                          -- order
  dimension TEXT NOT NULL CHECK (dimension IN ('', 'prefecture', 'municipality', 'age', 'sex', 'answer', 'origin', 'facility', 'form', 'item', 'reason', 'other')), -- what it is broken down by, '' for the whole
  code      TEXT NOT NULL,                             -- key within the dimension: JIS X 0401 for a prefecture (01 to 47), first and last age (20-24, 100-), male or female, otherwise the end of the id
  name_ja   TEXT NOT NULL,                             -- answer, origin, place: 全体 for the whole
  name_en   TEXT NOT NULL                              -- answer, origin, place
) STRICT, WITHOUT ROWID;

-- One value.
CREATE TABLE observations (
  id         TEXT NOT NULL PRIMARY KEY,               -- stable id: series, a hyphen, the date
  series     TEXT NOT NULL REFERENCES series (id),    -- what was measured
  "when"     TEXT NOT NULL,                           -- EDTF: the moment of a stock, the span of a flow
  value      REAL,                                    -- in the indicator's unit, no multiples; NULL when missing
  missing    TEXT NOT NULL CHECK (missing IN ('', 'not-published', 'not-in-sources', 'not-applicable', 'not-yet-due', 'withdrawn')), -- why there is no value; not-in-sources: it exists, and no document of this report gives it
  qualifier  TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'at-least', 'at-most', 'under', 'over')), -- how the source limits it
  status     TEXT NOT NULL CHECK (status IN ('reported', 'corrected', 'superseded', 'derived', 'target', 'baseline', 'projected', 'provisional')), -- what sort of value
  supersedes TEXT REFERENCES observations (id),       -- the value that this one corrects
  note_ja    TEXT NOT NULL,                           -- what a reader must know
  note_en    TEXT NOT NULL,                           -- what a reader must know
  source     TEXT NOT NULL REFERENCES sections (id),  -- section that states it
  locator    TEXT NOT NULL,                           -- place inside the section
  inferred   TEXT NOT NULL,                           -- '' or how the editor derived it
  CHECK ((value IS NULL) = (missing <> ''))
) STRICT, WITHOUT ROWID;

-- A series of so many values that they stand in a file of their own: measurements by the minute or the second.
CREATE TABLE long_series (
  id      TEXT NOT NULL PRIMARY KEY,                     -- stable id, equal to the series'
  series  TEXT NOT NULL UNIQUE REFERENCES series (id),   -- what was measured
  file    TEXT NOT NULL,                                 -- its values in the package: points/NAME.csv, columns when (2021-09-01 or 2021-09-01T08:05[:30], rising) and value ('' when missing)
  note_ja TEXT NOT NULL,                                 -- what a reader must know
  note_en TEXT NOT NULL,                                 -- what a reader must know
  source  TEXT NOT NULL REFERENCES sections (id),        -- section that states the values
  locator TEXT NOT NULL,                                 -- place inside the section
  inferred TEXT NOT NULL                                 -- '' or how the editor derived them
) STRICT, WITHOUT ROWID;

-- A statement that a document makes about values.
CREATE TABLE claims (
  id          TEXT NOT NULL PRIMARY KEY,                  -- stable id
  observation TEXT NOT NULL REFERENCES observations (id), -- the later value
  base_when   TEXT NOT NULL,                              -- EDTF date of the value compared with
  multiple    REAL,                                       -- "3.6 times", or NULL
  difference  REAL,                                       -- "48,000,000 more", in the unit, or NULL
  statement_ja TEXT NOT NULL,                             -- the claim in our own words
  statement_en TEXT NOT NULL,                             -- the claim in our own words
  source      TEXT NOT NULL REFERENCES sections (id),     -- section that states it
  locator     TEXT NOT NULL,                              -- place inside the section
  inferred    TEXT NOT NULL,                              -- '' or why the editor concluded it
  CHECK ((multiple IS NULL) <> (difference IS NULL))
) STRICT, WITHOUT ROWID;

-- A curated chart.
CREATE TABLE charts (
  id          TEXT NOT NULL PRIMARY KEY, -- stable id
  position    INTEGER NOT NULL,          -- order
  kind        TEXT NOT NULL CHECK (kind IN ('figure', 'line', 'step', 'area', 'column', 'bar', 'grouped-bar', 'stacked-bar', 'diverging-bar', 'dumbbell', 'slope', 'dot', 'donut', 'waffle', 'icons', 'progress', 'bullet', 'small-multiples', 'matrix')), -- form
  indicators  TEXT NOT NULL,             -- indicator ids, separated by spaces
  overview    INTEGER NOT NULL CHECK (overview IN (0, 1)), -- 1 when the overview shows it as a key figure
  title_ja    TEXT NOT NULL,             -- title
  title_en    TEXT NOT NULL,             -- title
  takeaway_ja TEXT NOT NULL,             -- one sentence: what to see
  takeaway_en TEXT NOT NULL,             -- one sentence: what to see
  alt_ja      TEXT NOT NULL,             -- spoken description where the generated one will not do
  alt_en      TEXT NOT NULL              -- spoken description where the generated one will not do
) STRICT, WITHOUT ROWID;

-- A post, body, group, team, pool of people, council or outside party.
CREATE TABLE units (
  id              TEXT NOT NULL PRIMARY KEY, -- stable id
  position        INTEGER NOT NULL,          -- order among siblings
  kind            TEXT NOT NULL CHECK (kind IN ('post', 'body', 'group', 'team', 'unit', 'council', 'outside')), -- what sort
  valid           TEXT NOT NULL,             -- EDTF interval in which it exists
  last_seen       TEXT NOT NULL,             -- EDTF date of the last source that shows it while its end is not known, '' when no source was looked through for that
  name_ja         TEXT NOT NULL,             -- name
  name_en         TEXT NOT NULL,             -- name: official where one exists
  abbreviation    TEXT NOT NULL,             -- CISO, CA, CTO; '' when none
  description_ja  TEXT NOT NULL,             -- what it does, in our own words
  description_en  TEXT NOT NULL,             -- what it does, in our own words
  source          TEXT NOT NULL REFERENCES sections (id), -- section that shows it
  locator         TEXT NOT NULL,             -- place inside the section
  inferred        TEXT NOT NULL              -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A relation of two units: FROM part-of TO, FROM heads TO.
CREATE TABLE unit_links (
  id        TEXT NOT NULL PRIMARY KEY,               -- stable id
  "from"    TEXT NOT NULL REFERENCES units (id),     -- the unit that reports, belongs, staffs, advises, cooperates or heads
  "to"      TEXT NOT NULL REFERENCES units (id),     -- the unit that it does so to
  relation  TEXT NOT NULL CHECK (relation IN ('reports-to', 'part-of', 'staffs', 'advises', 'cooperates', 'heads')), -- kind
  valid     TEXT NOT NULL,                           -- EDTF interval in which it holds
  source    TEXT NOT NULL REFERENCES sections (id),  -- section that shows it
  locator   TEXT NOT NULL,                           -- place inside the section
  inferred  TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A person's time in a public office, as far as the sources show it.
CREATE TABLE tenures (
  id         TEXT NOT NULL PRIMARY KEY,               -- stable id: unit, a hyphen, the holder
  unit       TEXT NOT NULL REFERENCES units (id),     -- the post, or the body that the role is in
  role_ja    TEXT NOT NULL,                           -- role inside the unit: 座長; '' when the unit is the post
  role_en    TEXT NOT NULL,                           -- role inside the unit
  holder_ja  TEXT NOT NULL,                           -- name as the source gives it
  holder_en  TEXT NOT NULL,                           -- family name first; the family name alone where no source romanises the given name
  valid      TEXT NOT NULL,                           -- EDTF interval; ".." where the sources do not show that end
  first_seen TEXT NOT NULL,                           -- EDTF date of the first source that shows the holder, where the start is not exact; '' otherwise
  last_seen  TEXT NOT NULL,                           -- EDTF date of the last source that shows the holder, where the end is not exact; '' otherwise
  ended_by   TEXT NOT NULL,                           -- EDTF date of the first source that shows the tenure over, where its end is not known; '' otherwise
  note_ja    TEXT NOT NULL,                           -- what a reader must know
  note_en    TEXT NOT NULL,                           -- what a reader must know
  source     TEXT NOT NULL REFERENCES sections (id),  -- section that shows it
  locator    TEXT NOT NULL,                           -- place inside the section
  inferred   TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A pillar, project group or project, as one year's report lists it.
CREATE TABLE programmes (
  id         TEXT NOT NULL PRIMARY KEY,               -- stable id
  parent     TEXT REFERENCES programmes (id),         -- pillar or group, NULL for a pillar
  kind       TEXT NOT NULL CHECK (kind IN ('pillar', 'group', 'project')), -- what sort
  valid      TEXT NOT NULL,                           -- EDTF interval of the report that lists it
  position   INTEGER NOT NULL,                        -- order among siblings
  topic      TEXT NOT NULL REFERENCES topics (id),    -- subject
  name_ja    TEXT NOT NULL,                           -- name as printed that year
  name_en    TEXT NOT NULL,                           -- name
  summary_ja TEXT NOT NULL,                           -- what it is, in our own words
  summary_en TEXT NOT NULL,                           -- what it is, in our own words
  continues  TEXT REFERENCES programmes (id),         -- the same programme in the report before, NULL when new
  source     TEXT NOT NULL REFERENCES sections (id),  -- section that lists it
  locator    TEXT NOT NULL,                           -- place inside the section
  inferred   TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A set of statements that belong together: mission, principles, layers, laws. Drawings: list and
-- cards for items that stand side by side; statement for few and weighty ones; tree for items with
-- parts, outline for deep trees; flow for items whose parts are stages, a stage being what stands
-- before the colon in a label; ladder for counts, which links join to their values; matrix for items
-- against those they link to; layers for a stack, the first on top.
CREATE TABLE frameworks (
  id         TEXT NOT NULL PRIMARY KEY, -- stable id
  position   INTEGER NOT NULL,          -- order
  kind       TEXT NOT NULL CHECK (kind IN ('list', 'cards', 'statement', 'tree', 'outline', 'flow', 'ladder', 'matrix', 'layers')), -- the drawing that fits
  theme_ja   TEXT NOT NULL,             -- heading it stands under among all frameworks
  theme_en   TEXT NOT NULL,             -- heading it stands under among all frameworks
  name_ja    TEXT NOT NULL,             -- name
  name_en    TEXT NOT NULL,             -- name
  summary_ja TEXT NOT NULL,             -- what it is for
  summary_en TEXT NOT NULL              -- what it is for
) STRICT, WITHOUT ROWID;

-- One statement of a framework.
CREATE TABLE framework_items (
  id         TEXT NOT NULL PRIMARY KEY,                  -- stable id
  framework  TEXT NOT NULL REFERENCES frameworks (id),   -- the set it belongs to
  parent     TEXT REFERENCES framework_items (id),       -- enclosing item, NULL at the top
  position   INTEGER NOT NULL,                           -- order among siblings
  code       TEXT NOT NULL,                              -- ①-2, 第6層; '' when none
  label_ja   TEXT NOT NULL,                              -- as printed
  label_en   TEXT NOT NULL,                              -- official English where one exists
  text_ja    TEXT NOT NULL,                              -- explanation in our own words
  text_en    TEXT NOT NULL,                              -- explanation in our own words
  source     TEXT NOT NULL REFERENCES sections (id),     -- section that states it
  locator    TEXT NOT NULL,                              -- place inside the section
  inferred   TEXT NOT NULL                               -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A relation of two framework items: the cells of a matrix.
CREATE TABLE framework_links (
  id        TEXT NOT NULL PRIMARY KEY,                       -- stable id
  "from"    TEXT NOT NULL REFERENCES framework_items (id),   -- a principle
  "to"      TEXT NOT NULL REFERENCES framework_items (id),   -- a layer
  relation  TEXT NOT NULL,                                   -- covers, leads-to, gap
  source    TEXT NOT NULL REFERENCES sections (id),          -- section that states it
  locator   TEXT NOT NULL,                                   -- place inside the section
  inferred  TEXT NOT NULL                                    -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A correction that a publisher made.
CREATE TABLE errata (
  id         TEXT NOT NULL PRIMARY KEY,                -- stable id
  document   TEXT NOT NULL REFERENCES documents (id),  -- the document corrected
  corrected  TEXT NOT NULL,                            -- EDTF date of the correction
  page       TEXT NOT NULL,                            -- page as the publisher counts it
  subject_ja TEXT NOT NULL,                            -- what was corrected
  subject_en TEXT NOT NULL,                            -- what was corrected
  wrong_ja   TEXT NOT NULL,                            -- what it said, '' when the publisher does not say
  wrong_en   TEXT NOT NULL,                            -- what it said
  right_ja   TEXT NOT NULL,                            -- what it says now, '' when the publisher does not say
  right_en   TEXT NOT NULL,                            -- what it says now
  corrects   TEXT REFERENCES observations (id),        -- the value, where it is one
  source     TEXT NOT NULL REFERENCES sections (id),   -- section that states it
  locator    TEXT NOT NULL,                            -- place inside the section
  inferred   TEXT NOT NULL                             -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A term.
CREATE TABLE glossary (
  id            TEXT NOT NULL PRIMARY KEY,               -- stable id
  term_ja       TEXT NOT NULL,                           -- term
  term_en       TEXT NOT NULL,                           -- term: official English where one exists
  abbreviation  TEXT NOT NULL,                           -- abbreviation, '' when none
  reading       TEXT NOT NULL,                           -- reading in hiragana
  definition_ja TEXT NOT NULL,                           -- what it means, in our own words
  definition_en TEXT NOT NULL,                           -- what it means, in our own words
  source        TEXT NOT NULL REFERENCES sections (id),  -- section that uses or defines it
  locator       TEXT NOT NULL,                           -- place inside the section
  inferred      TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- Anything to anything: an event to the indicator it moved, a programme to its unit.
CREATE TABLE links (
  id        TEXT NOT NULL PRIMARY KEY,               -- stable id
  from_kind TEXT NOT NULL CHECK (from_kind IN ('document', 'section', 'event', 'indicator', 'observation', 'unit', 'tenure', 'programme', 'framework-item', 'erratum', 'term')), -- table of "from"
  "from"    TEXT NOT NULL,                           -- id there
  to_kind   TEXT NOT NULL CHECK (to_kind IN ('document', 'section', 'event', 'indicator', 'observation', 'unit', 'tenure', 'programme', 'framework-item', 'erratum', 'term')), -- table of "to"
  "to"      TEXT NOT NULL,                           -- id there
  relation  TEXT NOT NULL CHECK (relation IN ('concerns', 'measures', 'responsible', 'decides', 'continues', 'defines', 'confirms', 'contradicts')), -- how; of two that contradict each other, "to" is the one that leads
  source    TEXT NOT NULL REFERENCES sections (id),  -- section that states it
  locator   TEXT NOT NULL,                           -- place inside the section
  inferred  TEXT NOT NULL                            -- '' or why the editor concluded it
) STRICT, WITHOUT ROWID;

-- A walk through views of the report, for exhibitions and for who is new to it.
CREATE TABLE stories (
  id         TEXT NOT NULL PRIMARY KEY, -- stable id
  position   INTEGER NOT NULL,          -- order
  title_ja   TEXT NOT NULL,             -- title
  title_en   TEXT NOT NULL,             -- title
  summary_ja TEXT NOT NULL,             -- what it tells, one sentence
  summary_en TEXT NOT NULL              -- what it tells, one sentence
) STRICT, WITHOUT ROWID;

-- A step of a story: one view and what to see in it. It states nothing that the view does not show with its source.
CREATE TABLE story_steps (
  id         TEXT NOT NULL PRIMARY KEY,               -- stable id
  story      TEXT NOT NULL REFERENCES stories (id),   -- the story it belongs to
  position   INTEGER NOT NULL,                        -- order in the story
  link       TEXT NOT NULL,                           -- the view: timeline?at=2022-06&select=event:ID, indicators/ID
  seconds    INTEGER NOT NULL CHECK (seconds BETWEEN 3 AND 120), -- how long it stays when the story plays by itself
  caption_ja TEXT NOT NULL,                           -- what to see, one or two short sentences
  caption_en TEXT NOT NULL                            -- what to see, one or two short sentences
) STRICT, WITHOUT ROWID;

-- A finding of `ayumictl check` that the editors know and mean: it no longer counts.
CREATE TABLE explanations (
  id        TEXT NOT NULL PRIMARY KEY, -- stable id
  rule      TEXT NOT NULL,             -- the rule that finds it: what stands in brackets after a finding
  "table"   TEXT NOT NULL,             -- table of the row: events, unit-links
  target    TEXT NOT NULL,             -- id there
  reason_ja TEXT NOT NULL,             -- why it is right as it is
  reason_en TEXT NOT NULL              -- why it is right as it is
) STRICT, WITHOUT ROWID;

-- How many rows a table has: a reader makes room for all of them, and reads them from both ends.
CREATE TABLE row_counts (
  name TEXT NOT NULL PRIMARY KEY, -- the table
  n    INTEGER NOT NULL           -- how many rows it has
) STRICT, WITHOUT ROWID;

-- What is known of a long series without its values; times are seconds since 1970-01-01T00:00.
CREATE TABLE packed_series (
  id       TEXT NOT NULL PRIMARY KEY, -- id in long_series
  number   INTEGER NOT NULL,          -- part of the ids of its blocks
  points   INTEGER NOT NULL,          -- how many points
  n_values INTEGER NOT NULL,          -- how many of them have a value
  start    INTEGER NOT NULL,          -- time of the first point
  last     INTEGER NOT NULL,          -- time of the last point
  step     INTEGER NOT NULL,          -- from one point to the next, 0 when each has a time of its own
  least    REAL,                      -- lowest value, NULL when there is none
  most     REAL                       -- highest value, NULL when there is none
) STRICT, WITHOUT ROWID;

-- The values of long series, and a pyramid of their extremes, in blocks of a page; see model/ayumi-points.h.
CREATE TABLE packed_blocks (
  id   INTEGER PRIMARY KEY, -- series << 40 | track << 36 | level << 32 | number of the block
  data BLOB NOT NULL        -- doubles, extremes and counts, or times, all little-endian
) STRICT;

-- What the rows of the full-text index stand for. The order of ids is that of importance, so that the
-- first hits that the index gives are the best.
CREATE TABLE search_docs (
  id       INTEGER PRIMARY KEY, -- rowid in search
  kind     TEXT NOT NULL,       -- document, section, event, indicator, series, claim, chart, unit, tenure, programme, framework, framework-item, erratum, term
  target   TEXT NOT NULL,       -- id in that table
  title_ja TEXT NOT NULL,       -- title, folded (base/ayumi-fold.h)
  title_en TEXT NOT NULL        -- title, folded
) STRICT;

-- The words of the full-text index: what an unfinished or misspelt word may be, and what is nowhere.
CREATE TABLE search_words (
  word     TEXT NOT NULL PRIMARY KEY, -- a Latin word, or two Japanese characters
  title_ja INTEGER NOT NULL,          -- how often it stands in Japanese titles
  title_en INTEGER NOT NULL,          -- how often it stands in English titles
  texts    INTEGER NOT NULL           -- how often it stands elsewhere
) STRICT, WITHOUT ROWID;

-- Full text: folded, Japanese cut into overlapping bigrams; how titles begin, their punctuation, and dates, as words; see store/ayumi-search-index.h.
CREATE VIRTUAL TABLE search USING fts5 (title_ja, title_en, body_ja, body_en, readings, edges, dates, content='', columnsize=0, tokenize='ascii');
