"""The work in ClickHouse (chdb): one pass over the charges, grouped by case."""

from chdb import session

from work import (
    CHARGE_COLUMNS, COURT, FIRST_OFFENSE, LAST_OFFENSE, HOLDING, LESSER, NORMAL_HOLDING,
    NORMAL_SPELLINGS, SPELLINGS, WARRANT_COLUMNS, arguments, sql_list, write,
)

charges, warrants, answer, first, last, accounts = arguments()


def table(path, columns):
    structure = ", ".join(f"{name} String" for name in columns)
    return f"file('{path}', 'CSVWithNames', '{structure}')"


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
early = (
    "" if accounts
    else f"WHERE COURT = '{COURT}' AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)"
)
if accounts:
    citation = "replaceRegexpAll(upper(CHARGE), '[^A-Z0-9]', '')"
    covered = f"{citation} IN {sql_list(NORMAL_SPELLINGS)}"
    holding = f"{citation} IN {sql_list(NORMAL_HOLDING)}"
    year, day = "substring(OFFENSE_DATE, 7, 4)", "substring(OFFENSE_DATE, 1, 5)"
    dated = (
        f"toDate32(concat({year}, '-', replaceOne({day}, '/', '-'))) "
        f"BETWEEN toDate32('{FIRST_OFFENSE}') AND toDate32('{LAST_OFFENSE}')"
    )
else:
    covered, dated = f"CHARGE IN {sql_list(SPELLINGS)}", "true"
    holding = f"CHARGE IN {sql_list(HOLDING)}"
database.query(
    f"""
    CREATE TABLE cases ENGINE = Memory AS
    SELECT DOCKET_NO, count() AS row_count,
      max({covered} AND {dated}) AS covered,
      max((NOT {covered} AND SEVERITY NOT IN {sql_list(LESSER)}) OR {holding}
        OR PLEA = 'GUILTY' OR DISPOSITION <> '' OR CASE_FLAGS <> '') AS held
    FROM {table(charges, CHARGE_COLUMNS)} {early} GROUP BY DOCKET_NO {settings}
    """
)
totals = database.query("SELECT sum(row_count), count() FROM cases", "TSV").bytes().split()
found = database.query(
    """
    SELECT DOCKET_NO FROM cases
    WHERE covered AND NOT held AND DOCKET_NO IN (SELECT DOCKET_NO FROM open_warrants)
    """,
    "TSV",
).bytes()
write(answer, found.decode("ascii").split(), [int(n) for n in totals] if accounts else None)
