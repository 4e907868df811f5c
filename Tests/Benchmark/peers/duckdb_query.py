"""The work in DuckDB: one pass over the charges, grouped by case."""

import duckdb

from work import (
    CHARGE_COLUMNS, COURT, FIRST_OFFENSE, LAST_OFFENSE, HOLDING, LESSER, NORMAL_HOLDING,
    NORMAL_SPELLINGS, SPELLINGS, WARRANT_COLUMNS, arguments, sql_list, write,
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
if accounts:
    citation = "regexp_replace(upper(CHARGE), '[^A-Z0-9]', '', 'g')"
    covered = f"{citation} IN {sql_list(NORMAL_SPELLINGS)}"
    holding = f"{citation} IN {sql_list(NORMAL_HOLDING)}"
    dated = (
        f"strptime(OFFENSE_DATE, '%m/%d/%Y') BETWEEN DATE '{FIRST_OFFENSE}' "
        f"AND DATE '{LAST_OFFENSE}'"
    )
else:
    covered, dated = f"CHARGE IN {sql_list(SPELLINGS)}", "true"
    holding = f"CHARGE IN {sql_list(HOLDING)}"
facts = f"""
    count(*) AS row_count,
    bool_or({covered} AND {dated}) AS covered,
    bool_or((NOT {covered} AND SEVERITY NOT IN {sql_list(LESSER)}) OR {holding}
      OR coalesce(PLEA, '') = 'GUILTY' OR coalesce(DISPOSITION, '') <> ''
      OR coalesce(CASE_FLAGS, '') <> '') AS held
"""
early = (
    "" if accounts
    else f"WHERE COURT = '{COURT}' AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)"
)
connection.execute(
    f"""
    CREATE TEMP TABLE cases AS
    SELECT DOCKET_NO, {facts} FROM {table(charges, CHARGE_COLUMNS)} {early} GROUP BY DOCKET_NO
    """
)
totals = connection.execute("SELECT sum(row_count), count(*) FROM cases").fetchone()
found = connection.execute(
    """
    SELECT DOCKET_NO FROM cases
    WHERE covered AND NOT held AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)
    """
).fetchall()
write(answer, [row[0] for row in found], totals if accounts else None)
