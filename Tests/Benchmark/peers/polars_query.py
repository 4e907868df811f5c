"""The work in Polars, lazily: one pass over the charges, grouped by case.

The further arguments pick the engine, `streaming` or `in-memory`, and the form. `by-row` classifies
every row as it passes. `by-pair` keeps the few columns that are needed, counts and classifies the
pairs of citation and text, and joins them only to the rows of cases with an open warrant.
"""

import os
import sys
from datetime import date

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl

from work import (
    CATEGORIES, CHARGE_COLUMNS, COURT, FIRST_OFFENSE, GUARDED, LAST_OFFENSE, LESSER, LOITERING,
    NAMED, PROSTITUTION, VICTIM, WARNING, WARRANT_COLUMNS, arguments, has_form, write,
)

charges, warrants, answer, first, last, accounts = arguments()
engine = sys.argv[6]


def table(path, columns):
    return pl.scan_csv(path, schema={name: pl.String for name in columns}, low_memory=False)


open_warrants = (
    table(warrants, WARRANT_COLUMNS)
    .filter(
        (pl.col("COURT") == COURT)
        & (pl.col("WARRANT_TYPE") == "BENCH")
        & (pl.col("WARRANT_STATUS") == "OPEN")
        & pl.col("ISSUE_DATE").str.slice(-4).is_between(pl.lit(first), pl.lit(last))
    )
    .select("DOCKET_NO")
    .unique()
)
citation = pl.col("CHARGE").str.to_uppercase().str.replace_all("[^A-Z0-9]", "")
wording = pl.col("CHARGE_DESCRIPTION").fill_null("").str.to_uppercase()
kind = (
    pl.when(pl.col("citation").is_in(PROSTITUTION)).then(0)
    .when(pl.col("citation").is_in(LOITERING)).then(1)
    .when(pl.col("citation").str.contains(GUARDED)).then(2)
    .when(pl.col("citation").str.contains(VICTIM)).then(3)
    .when(pl.col("wording").str.contains(NAMED)).then(4)
    .otherwise(5)
    .cast(pl.UInt8)
    .alias("kind")
)
warns = pl.col("wording").str.contains(WARNING).alias("warns")
is_dated = (
    pl.col("OFFENSE_DATE").str.to_date("%m/%d/%Y")
    .is_between(date.fromisoformat(FIRST_OFFENSE), date.fromisoformat(LAST_OFFENSE))
    .alias("is_dated")
)
is_decided = (
    (pl.col("PLEA").fill_null("") == "GUILTY")
    | (pl.col("DISPOSITION").fill_null("") != "")
    | (pl.col("CASE_FLAGS").fill_null("") != "")
).alias("is_decided")
is_serious = (~pl.col("SEVERITY").is_in(LESSER)).alias("is_serious")
classified = [
    pl.col("kind"),
    ((pl.col("kind") < 2) & pl.col("is_dated")).alias("covered"),
    (
        pl.col("warns") | pl.col("is_decided") | pl.col("kind").is_between(2, 4)
        | ((pl.col("kind") == 5) & pl.col("is_serious"))
    ).alias("held"),
]

def few(rows):
    """The rows of the cases with an open warrant."""
    return rows.filter(pl.col("COURT") == COURT).join(open_warrants, on="DOCKET_NO", how="semi")


def candidates(rows):
    """The case numbers that are covered and not held, of classified rows."""
    return (
        rows.group_by("DOCKET_NO")
        .agg(pl.col("covered").any(), pl.col("held").any())
        .filter(pl.col("covered") & ~pl.col("held"))
        .join(open_warrants, on="DOCKET_NO", how="semi")
        .collect(engine=engine)["DOCKET_NO"]
        .to_list()
    )


rows = table(charges, CHARGE_COLUMNS)
if has_form("by-pair"):
    kept = rows.select(
        "COURT", "DOCKET_NO", "CHARGE", pl.col("CHARGE_DESCRIPTION").fill_null(""), "SEVERITY",
        "OFFENSE_DATE", is_decided,
    ).collect(engine=engine)
    pairs = (
        kept.lazy().group_by("CHARGE", "CHARGE_DESCRIPTION").agg(pl.len().alias("pair_count"))
        .with_columns(citation.alias("citation"), wording.alias("wording"))
        .select("CHARGE", "CHARGE_DESCRIPTION", "pair_count", kind, warns)
        .collect(engine=engine)
    )
    matched = (
        few(kept.lazy())
        .join(pairs.lazy(), on=["CHARGE", "CHARGE_DESCRIPTION"])
        .with_columns(is_dated, is_serious)
        .select("DOCKET_NO", *classified)
    )
    counts = pairs.group_by("kind").agg(pl.col("pair_count").sum())
    totals = kept.height, kept["DOCKET_NO"].n_unique()
else:
    passed = (
        (rows if accounts else few(rows))
        .select(
            "DOCKET_NO", citation.alias("citation"), wording.alias("wording"), is_dated, is_decided,
            is_serious,
        )
        .with_columns(kind, warns)
        .select("DOCKET_NO", *classified)
    )
    if accounts:
        passed = passed.collect(engine=engine)
        counts = passed["kind"].value_counts()
        totals = passed.height, passed["DOCKET_NO"].n_unique()
    matched = passed.lazy()
numbers = candidates(matched)
if accounts:
    write(answer, numbers, totals, {CATEGORIES[kind]: count for kind, count in counts.iter_rows()})
else:
    write(answer, numbers)
