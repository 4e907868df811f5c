"""The work in DuckDB: one pass over the charges, grouped by case.

A sixth argument picks the form. `by-row` classifies every row as it passes. `by-pair` keeps the few
columns that are needed, counts and classifies the pairs of citation and text, and joins them only
to the rows of cases with an open warrant.
"""

import duckdb

from work import (
    CATEGORIES, CHARGE_COLUMNS, COURT, COVERED, FIRST_OFFENSE, GUARDED, LAST_OFFENSE, LESSER,
    LOITERING, NAMED, PROSTITUTION, VICTIM, WARNING, WARRANT_COLUMNS, arguments, has_form, sql_list,
    write,
)


def table(path, columns):
    kinds = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in columns) + "}"
    return (
        f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', "
        f"escape = '\"', columns = {kinds})"
    )


charges, warrants, answer, first, last, accounts = arguments()
connection = duckdb.connect()
connection.execute("SET threads = 2")
connection.execute("SET preserve_insertion_order = false")
connection.execute(
    f"""
    CREATE TEMP TABLE open_warrants AS
    SELECT DISTINCT DOCKET_NO FROM {table(warrants, WARRANT_COLUMNS)}
    WHERE COURT = '{COURT}' AND WARRANT_TYPE = 'BENCH' AND WARRANT_STATUS = 'OPEN'
      AND right(ISSUE_DATE, 4) BETWEEN '{first}' AND '{last}'
    """
)
CITATION = "translate(upper(CHARGE), ' .()-\u00a7\u00a0', '')"
KIND = f"""
    CASE WHEN citation IN {sql_list(PROSTITUTION)} THEN 0
      WHEN citation IN {sql_list(LOITERING)} THEN 1
      WHEN regexp_matches(citation, '{GUARDED}') THEN 2
      WHEN regexp_matches(citation, '{VICTIM}') THEN 3
      WHEN regexp_matches(wording, '{NAMED}') THEN 4
      ELSE 5 END::TINYINT
"""
WARNS = f"regexp_matches(wording, '{WARNING}')"
DATED = (
    f"strptime(OFFENSE_DATE, '%m/%d/%Y') BETWEEN DATE '{FIRST_OFFENSE}' AND DATE '{LAST_OFFENSE}'"
)
STAGE = (
    "coalesce(PLEA, '') = 'GUILTY' OR coalesce(DISPOSITION, '') <> '' "
    "OR coalesce(CASE_FLAGS, '') <> ''"
)
source = table(charges, CHARGE_COLUMNS)
few = f"COURT = '{COURT}' AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)"
if has_form("by-pair"):
    connection.execute(
        f"""
        CREATE TEMP TABLE rows AS
        SELECT COURT, DOCKET_NO, CHARGE, coalesce(CHARGE_DESCRIPTION, '') AS wording, SEVERITY,
          OFFENSE_DATE, {STAGE} AS is_decided
        FROM {source}
        """
    )
    connection.execute(
        f"""
        CREATE TEMP TABLE pairs AS
        SELECT CHARGE, pair_wording AS wording, pair_count, {KIND} AS kind, {WARNS} AS warns
        FROM (
          SELECT CHARGE, wording AS pair_wording, upper(wording) AS wording, {CITATION} AS citation,
            pair_count
          FROM (
            SELECT CHARGE, wording, count(*) AS pair_count FROM rows GROUP BY CHARGE, wording
          )
        )
        """
    )
    classified = f"""
        SELECT DOCKET_NO, kind < 2 AND {DATED} AS covered,
          warns OR is_decided OR kind BETWEEN 2 AND 4
            OR (kind = 5 AND SEVERITY NOT IN {sql_list(LESSER)}) AS held
        FROM (SELECT * FROM rows WHERE {few}) JOIN pairs USING (CHARGE, wording)
    """
    counts = ""
else:
    classified = f"""
        SELECT DOCKET_NO, kind, kind < 2 AND {DATED} AS covered,
          {WARNS} OR {STAGE} OR kind BETWEEN 2 AND 4
            OR (kind = 5 AND SEVERITY NOT IN {sql_list(LESSER)}) AS held
        FROM (
          SELECT *, {KIND} AS kind
          FROM (
            SELECT *, {CITATION} AS citation, upper(coalesce(CHARGE_DESCRIPTION, '')) AS wording
            FROM {source} {"" if accounts else "WHERE " + few}
          )
        )
    """
    counts = "".join(f", count(*) FILTER (kind = {kind}) AS kind{kind}" for kind in range(6))
connection.execute(
    f"""
    CREATE TEMP TABLE cases AS
    SELECT DOCKET_NO, count(*) AS row_count, bool_or(covered) AS covered, bool_or(held) AS held
      {counts if accounts else ""}
    FROM ({classified}) GROUP BY DOCKET_NO
    """
)
found = connection.execute(
    """
    SELECT DOCKET_NO FROM cases
    WHERE covered AND NOT held AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)
    """
).fetchall()
numbers = [row[0] for row in found]
if not accounts:
    write(answer, numbers)
elif has_form("by-pair"):
    totals = connection.execute("SELECT count(*), count(DISTINCT DOCKET_NO) FROM rows").fetchone()
    sums = connection.execute("SELECT kind, sum(pair_count) FROM pairs GROUP BY kind").fetchall()
    write(answer, numbers, totals, {CATEGORIES[kind]: count for kind, count in sums})
else:
    sums = ", ".join(f"sum(kind{kind})" for kind in range(6))
    row = connection.execute(f"SELECT sum(row_count), count(*), {sums} FROM cases").fetchone()
    write(answer, numbers, row[:2], dict(zip(CATEGORIES, row[2:])))
