/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ayumi-search-link.h"

#include "base/ayumi-date-format.h"

/* The link to @record at the first day that is known of @valid. */
static char *
link_at (AyumiKind kind, gconstpointer record, const AyumiEdtf *valid)
{
  g_autofree char *target = ayumi_target_new (kind, record);
  int year, month, day;

  ayumi_day_to_ymd (ayumi_edtf_known_start (valid), &year, &month, &day);
  return g_strdup_printf ("%s?at=%04d-%02d-%02d", target, year, month, day);
}

/* The link to @unit at a time when it, or what concerns it, is there. */
static char *
unit_link (const AyumiUnit *unit, const AyumiEdtf *valid, AyumiDay at)
{
  if (ayumi_edtf_holds_at (valid, at) && ayumi_edtf_holds_at (&unit->valid, at))
    return ayumi_target_new (AYUMI_KIND_UNIT, unit);
  return link_at (AYUMI_KIND_UNIT, unit, valid);
}

/* The link to a programme: in the last report, which is shown of itself, or at the time of its own. */
static char *
programme_link (AyumiReport *report, const AyumiProgramme *programme, AyumiDay at)
{
  guint n;
  const AyumiProgramme *all = ayumi_report_get_records (report, AYUMI_KIND_PROGRAMME, &n);

  for (guint i = 0; i < n && !ayumi_edtf_holds_at (&programme->valid, at); i++)
    if (all[i].valid.first > programme->valid.last || at < programme->valid.first)
      return link_at (AYUMI_KIND_PROGRAMME, programme, &programme->valid);
  return ayumi_target_new (AYUMI_KIND_PROGRAMME, programme);
}

char *
ayumi_search_link_new (AyumiReport *report, gconstpointer record, AyumiDay at, AyumiKind *kind)
{
  switch (*kind)
    {
    case AYUMI_KIND_SERIES:
      *kind = AYUMI_KIND_INDICATOR;
      return ayumi_target_new (*kind, ((const AyumiSeries *) record)->indicator);
    case AYUMI_KIND_CHART:
      *kind = AYUMI_KIND_INDICATOR;
      return ayumi_target_new (*kind, ((const AyumiChart *) record)->indicators[0]);
    case AYUMI_KIND_UNIT:
      return unit_link (record, &((const AyumiUnit *) record)->valid, at);
    case AYUMI_KIND_TENURE:
      return unit_link (((const AyumiTenure *) record)->unit,
                        &((const AyumiTenure *) record)->valid, at);
    case AYUMI_KIND_PROGRAMME:
      return programme_link (report, record, at);
    default:
      return ayumi_target_new (*kind, record);
    }
}

char *
ayumi_search_link_context (AyumiKind kind, gconstpointer record, AyumiLang lang)
{
  const AyumiText *text = NULL;

  switch (kind)
    {
    case AYUMI_KIND_EVENT:
      return ayumi_date_format (&((const AyumiEvent *) record)->when, lang, AYUMI_DATE_PLAIN);
    case AYUMI_KIND_SECTION:
      text = &((const AyumiSection *) record)->document->title;
      break;
    case AYUMI_KIND_SERIES:
      text = &((const AyumiSeries *) record)->indicator->name;
      break;
    case AYUMI_KIND_TENURE:
      text = &((const AyumiTenure *) record)->unit->name;
      break;
    case AYUMI_KIND_FRAMEWORK_ITEM:
      text = &((const AyumiFrameworkItem *) record)->framework->name;
      break;
    case AYUMI_KIND_ERRATUM:
      text = &((const AyumiErratum *) record)->document->title;
      break;
    case AYUMI_KIND_PROGRAMME:
      return ayumi_date_format (&((const AyumiProgramme *) record)->valid, lang, AYUMI_DATE_PLAIN);
    default:
      return g_strdup ("");
    }
  return g_strdup (ayumi_text_get (text, lang, NULL));
}
