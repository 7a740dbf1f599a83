/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The points of a long series: millions of them, read as they are needed. Over the points stands a
 * pyramid. Level 0 is the points; a bucket of level L stands for AYUMI_POINTS_FAN ^ L points, the last one
 * for what is left, with the least and the most of their values and how many have one. A question about
 * any range is answered from a few buckets, so that its cost follows what is shown and not what there is.
 *
 * Times are seconds since 1970-01-01T00:00 of the clock that the source goes by. A series is regular, one
 * time a step, or has a time for each point, strictly rising. A missing value is NaN.
 */

#define AYUMI_POINTS_FAN 8
#define AYUMI_POINTS_LEVELS 9
#define AYUMI_POINTS_MOST G_MAXINT32     /* points of a series */
#define AYUMI_POINTS_LONGEST G_MAXUINT32 /* seconds from its first point to its last: 136 years */
#define AYUMI_POINTS_BLOCK 4000          /* bytes of a block at most */
#define AYUMI_POINTS_PER_BLOCK_OF_VALUES 500  /* level 0: a double each */
#define AYUMI_POINTS_PER_BLOCK_OF_BUCKETS 200 /* above: least and most of each, then the counts */
#define AYUMI_POINTS_PER_BLOCK_OF_TIMES 1000  /* seconds after the first point, 4 bytes each */
#define AYUMI_POINTS_DAY 86400

/** What a block holds. All numbers are little-endian. */
typedef enum
{
  AYUMI_POINTS_VALUES,
  AYUMI_POINTS_TIMES, /* of the first point of each bucket; regular series have none */
} AyumiPointsTrack;

/** What is known of a series without reading its blocks. Plain data. */
typedef struct
{
  gint64 n;           /* points, 1 or more */
  gint64 n_values;    /* of these, how many have a value */
  gint64 start, last; /* times of the first and the last point */
  gint64 step;        /* from a point to the next; 0 when each has its own time */
  double least, most; /* NaN when there is no value */
} AyumiPointsHead;

/** A bucket: the extremes of its values, NaN when it has none. Plain data. */
typedef struct
{
  double least, most;
  guint32 n_values;
} AyumiPointsBucket;

/**
 * Reads block @block of @track at @level into @bytes, @size bytes exactly. FALSE and @error otherwise.
 * Called by one thread at a time.
 */
typedef gboolean (*AyumiPointsFunc) (AyumiPointsTrack track,
                                     guint level,
                                     gint64 block,
                                     guint8 *bytes,
                                     gsize size,
                                     gpointer data,
                                     GError **error);

typedef struct _AyumiPoints AyumiPoints;

/** Whether @head can be that of a series: counts, times and values that fit each other. */
gboolean ayumi_points_head_is_sane (const AyumiPointsHead *head);

/**
 * Points whose blocks @func reads. Any thread may ask them. Blocks that were read are kept, up to 16 MB.
 * Free with ayumi_points_free(), which calls @destroy. @head must be sane. (transfer full)
 */
AyumiPoints *ayumi_points_new (const AyumiPointsHead *head,
                               AyumiPointsFunc func,
                               gpointer data,
                               GDestroyNotify destroy);

/** Frees @self; NULL is fine. */
void ayumi_points_free (AyumiPoints *self);

/** What is known without reading. */
const AyumiPointsHead *ayumi_points_get_head (const AyumiPoints *self);

/** How many buckets @level has. */
gint64 ayumi_points_count (const AyumiPoints *self, guint level);

/*
 * Questions. They read blocks: each returns FALSE and a G_IO_ERROR_INVALID_DATA, or what the reader says,
 * when one is not there or makes no sense.
 */

/** The buckets @first to @first + @n − 1 of @level into @buckets. */
gboolean ayumi_points_read (AyumiPoints *self,
                            guint level,
                            gint64 first,
                            gint64 n,
                            AyumiPointsBucket *buckets,
                            GError **error);

/** The times of the first points of those buckets into @times. */
gboolean ayumi_points_read_times (AyumiPoints *self,
                                  guint level,
                                  gint64 first,
                                  gint64 n,
                                  gint64 *times,
                                  GError **error);

/** The first bucket of @level whose first point is at @time or later into @index; how many there are if none is. */
gboolean ayumi_points_find (AyumiPoints *self,
                            guint level,
                            gint64 time,
                            gint64 *index,
                            GError **error);

/** A range of points in few words. Plain data. */
typedef struct
{
  gint64 n, n_values; /* points, and those that have a value */
  /* Values and when they are; NaN and 0 when there is none. Of equal extremes it is the first. */
  double first, last, least, most;
  gint64 first_at, last_at, least_at, most_at;
} AyumiPointsSummary;

/** The points from @from on and before @until, exactly, in few reads whatever their number. */
gboolean ayumi_points_summarise (AyumiPoints *self,
                                 gint64 from,
                                 gint64 until,
                                 AyumiPointsSummary *summary,
                                 GError **error);

/** A column of a drawing: the points @first to @end − 1 and the extremes of their values. Plain data. */
typedef struct
{
  gint64 first, end;
  double least, most; /* NaN when there is no value */
} AyumiPointsColumn;

/**
 * Puts the points from @from on and before @until into @n columns of equal times. Where a column has so many
 * points that nobody could tell, it takes whole buckets, each at the time of its first point: they are
 * at most half a column long on average. No value is lost, and none is in two columns.
 */
gboolean ayumi_points_read_columns (AyumiPoints *self,
                                    double from,
                                    double until,
                                    guint n,
                                    AyumiPointsColumn *columns,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AyumiPoints, ayumi_points_free)

G_END_DECLS
