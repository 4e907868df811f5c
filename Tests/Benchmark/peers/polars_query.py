"""The work in Polars, lazily: one pass over the charges, grouped by case.

A sixth argument picks the engine: `streaming` or `in-memory`.
"""

import os
import sys
from datetime import date

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl

from work import (
    CHARGE_COLUMNS, COURT, FIRST_OFFENSE, LAST_OFFENSE, HOLDING, LESSER, NORMAL_HOLDING,
    NORMAL_SPELLINGS, SPELLINGS, WARRANT_COLUMNS, arguments, write,
)

charges, warrants, answer, first, last, accounts = arguments()


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
if accounts:
    citation = pl.col("CHARGE").str.to_uppercase().str.replace_all("[^A-Z0-9]", "")
    covered = citation.is_in(NORMAL_SPELLINGS)
    holding = citation.is_in(NORMAL_HOLDING)
    dated = pl.col("OFFENSE_DATE").str.to_date("%m/%d/%Y").is_between(
        date.fromisoformat(FIRST_OFFENSE), date.fromisoformat(LAST_OFFENSE)
    )
else:
    covered, dated = pl.col("CHARGE").is_in(SPELLINGS), pl.lit(True)
    holding = pl.col("CHARGE").is_in(HOLDING)
held = (
    holding
    | (~covered & ~pl.col("SEVERITY").is_in(LESSER))
    | (pl.col("PLEA").fill_null("") == "GUILTY")
    | (pl.col("DISPOSITION").fill_null("") != "")
    | (pl.col("CASE_FLAGS").fill_null("") != "")
)
rows = table(charges, CHARGE_COLUMNS)
if not accounts:
    rows = rows.filter(pl.col("COURT") == COURT).join(open_warrants, on="DOCKET_NO", how="semi")
cases = (
    rows.select("DOCKET_NO", (covered & dated).alias("covered"), held.alias("held"))
    .group_by("DOCKET_NO")
    .agg(pl.len().alias("row_count"), pl.col("covered").any(), pl.col("held").any())
    .collect(engine=sys.argv[6])
)
found = (
    cases.lazy()
    .filter(pl.col("covered") & ~pl.col("held"))
    .join(open_warrants, on="DOCKET_NO", how="semi")
    .collect()
)
totals = (cases["row_count"].sum(), cases.height)
write(answer, found["DOCKET_NO"].to_list(), totals if accounts else None)
