"""The work in ClickHouse (chdb): one pass over the charges, grouped by case.

A sixth argument picks the form. `by-row` classifies every row as it passes. `by-pair` keeps the few
columns that are needed, counts and classifies the pairs of citation and text, and joins them only
to the rows of cases with an open warrant.
"""

from chdb import session

from work import (
    CATEGORIES, CHARGE_COLUMNS, COURT, FIRST_OFFENSE, GUARDED, LAST_OFFENSE, LESSER, LOITERING,
    NAMED, PROSTITUTION, VICTIM, WARNING, WARRANT_COLUMNS, arguments, has_form, sql_list, write,
)

charges, warrants, answer, first, last, accounts = arguments()


def table(path, columns):
    structure = ", ".join(f"{name} String" for name in columns)
    return f"file('{path}', 'CSVWithNames', '{structure}')"


def pattern(text):
    return text.replace("\\", "\\\\")


database = session.Session()
settings = "SETTINGS max_threads = 2, input_format_csv_trim_whitespaces = 0"
database.query(
    f"""
    CREATE TABLE open_warrants ENGINE = Memory AS
    SELECT DISTINCT DOCKET_NO FROM {table(warrants, WARRANT_COLUMNS)}
    WHERE COURT = '{COURT}' AND WARRANT_TYPE = 'BENCH' AND WARRANT_STATUS = 'OPEN'
      AND right(ISSUE_DATE, 4) BETWEEN '{first}' AND '{last}' {settings}
    """
)
few = f"COURT = '{COURT}' AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)"
year, day = "substring(OFFENSE_DATE, 7, 4)", "substring(OFFENSE_DATE, 1, 5)"
dated = (
    f"toDate32(concat({year}, '-', replaceOne({day}, '/', '-'))) "
    f"BETWEEN toDate32('{FIRST_OFFENSE}') AND toDate32('{LAST_OFFENSE}')"
)
serious = f"SEVERITY NOT IN {sql_list(LESSER)}"
decided = "PLEA = 'GUILTY' OR DISPOSITION <> '' OR CASE_FLAGS <> ''"
classes = f"""
    translateUTF8(upper(CHARGE), ' .()-\u00a7\u00a0', '') AS citation,
    upper(CHARGE_DESCRIPTION) AS wording,
    multiIf(citation IN {sql_list(PROSTITUTION)}, 0, citation IN {sql_list(LOITERING)}, 1,
      match(citation, '{GUARDED}'), 2, match(citation, '{VICTIM}'), 3,
      match(wording, '{NAMED}'), 4, 5) AS kind,
    match(wording, '{pattern(WARNING)}') AS warns
"""
flags = f"""
    max(kind < 2 AND {dated}) AS covered,
    max(warns OR is_decided OR (kind BETWEEN 2 AND 4) OR (kind = 5 AND {serious})) AS held
"""
source = table(charges, CHARGE_COLUMNS)
if has_form("by-pair"):
    database.query(
        f"""
        CREATE TABLE kept ENGINE = Memory AS
        SELECT COURT, DOCKET_NO, CHARGE, CHARGE_DESCRIPTION, SEVERITY, OFFENSE_DATE,
          {decided} AS is_decided
        FROM {source} {settings}
        """
    )
    database.query(
        f"""
        CREATE TABLE pairs ENGINE = Memory AS
        WITH {classes} SELECT CHARGE, CHARGE_DESCRIPTION, pair_count, kind, warns
        FROM (
          SELECT CHARGE, CHARGE_DESCRIPTION, count() AS pair_count FROM kept
          GROUP BY CHARGE, CHARGE_DESCRIPTION
        ) {settings}
        """
    )
    database.query(
        f"""
        CREATE TABLE cases ENGINE = Memory AS SELECT DOCKET_NO, {flags}
        FROM (SELECT * FROM kept WHERE {few}) AS rows
        JOIN pairs USING (CHARGE, CHARGE_DESCRIPTION) GROUP BY DOCKET_NO {settings}
        """
    )
else:
    counts = "".join(f", countIf(kind = {kind}) AS kind{kind}" for kind in range(6))
    database.query(
        f"""
        CREATE TABLE cases ENGINE = Memory AS
        WITH {classes}, ({decided}) AS is_decided
        SELECT DOCKET_NO, count() AS row_count, {flags} {counts if accounts else ""}
        FROM {source} {"" if accounts else "WHERE " + few} GROUP BY DOCKET_NO {settings}
        """
    )


def rows_of(query):
    return [line.split() for line in database.query(query, "TSV").bytes().decode().splitlines()]


numbers = [
    row[0] for row in rows_of(
        """
        SELECT DOCKET_NO FROM cases
        WHERE covered AND NOT held AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)
        """
    )
]
if not accounts:
    write(answer, numbers)
elif has_form("by-pair"):
    totals = rows_of("SELECT count(), uniqExact(DOCKET_NO) FROM kept")[0]
    sums = rows_of("SELECT kind, sum(pair_count) FROM pairs GROUP BY kind")
    write(answer, numbers, totals, {CATEGORIES[int(kind)]: count for kind, count in sums})
else:
    sums = ", ".join(f"sum(kind{kind})" for kind in range(6))
    row = rows_of(f"SELECT sum(row_count), count(), {sums} FROM cases")[0]
    write(answer, numbers, row[:2], dict(zip(CATEGORIES, row[2:])))
