"""The work of the benchmark, as all peers do it; ../benchmark.yaml says it as a policy.

A peer is called with five arguments: the charges, the warrants, the file for the answer, the years
of the warrant as FIRST-LAST, and how much it does. With `account` the answer begins with the number
of rows and of cases in the file: all of it is accounted for, as the screener does. With `candidates`
that is left out, and the few open warrants can be joined before anything is grouped. Then come the
case numbers of the candidates, sorted, one a line.

With `account` a citation is compared as capital letters and digits, and an offense date is a day
within the years of the sections. With `candidates` the 24 spellings of the generator are compared
byte by byte, and no date is asked: the least that finds the same cases in this export.

The peers are given every advantage that the data allows: the screener reads any spelling, where they
know those that occur; a docket number alone names a case for them; they do not read the text of a
charge, and write one list where the screener writes all.
"""

import re
import sys

SPELLINGS = [
    "PL 230.00", "PL 230.00 00", "PL 2300000", "PL230.00", "P.L. \u00a7 230.00",
    "P.L. \u00a7230.00(0)", "PENAL LAW 230.00", "230.00", "230.00-00", "PL 230 00",
    "PL 0230 00 00", "pl 230.00", "PL  230.00 BM", "PL\u00a0230.00",
    "PL 240.37", "240.37", "240.37(2)", "PL 240.37(2)", "PL 240.37 02", "PL 2403702",
    "PL 0240 37 02", "P.L. \u00a7 240.37(2)", "PENAL LAW 240.37", "PL240.37",
]
NORMAL_SPELLINGS = sorted({re.sub("[^A-Z0-9]", "", text.upper()) for text in SPELLINGS})
FIRST_OFFENSE, LAST_OFFENSE = "1976-07-11", "2021-01-29"
# Violations that hold their case for a person: one may charge a weapon, the other has a victim.
HOLDING = ["A.C. 10-133(B)", "AC 10-133(B)", "AC10-133(B)", "ac 10-133(b)"] + [
    spelling.format(number)
    for number in (1, 2, 3)
    for spelling in (
        "240.26({})", "P.L. \u00a7 240.26({})", "PENAL LAW 240.26({})", "PL 240.26 0{}",
        "PL 240.26({})", "PL 240260{}", "PL240.26({})",
    )
]
NORMAL_HOLDING = sorted({re.sub("[^A-Z0-9]", "", text.upper()) for text in HOLDING})
COURT = "KINGS CRIMINAL COURT"
LESSER = ["UM", "V", "I"]  # less serious than a class B misdemeanor
CHARGE_COLUMNS = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "DATE_OF_BIRTH", "NYSID", "SEX", "ARREST_DATE",
    "ARRAIGNMENT_DATE", "OFFENSE_DATE", "COUNT_NO", "CHARGE", "CHARGE_DESCRIPTION", "SEVERITY",
    "ARREST_CHARGE", "PLEA", "DISPOSITION", "DISPOSITION_DATE", "SENTENCE", "CASE_STATUS",
    "CASE_FLAGS", "COURT_PART", "PRECINCT", "ADDRESS", "NOTES",
]
WARRANT_COLUMNS = [
    "COURT", "DOCKET_NO", "DEFENDANT_NAME", "WARRANT_NO", "WARRANT_TYPE", "WARRANT_STATUS",
    "ISSUE_DATE", "STATUS_DATE", "REMARKS",
]


def arguments():
    """Charges, warrants, answer, the first and the last year as text, and whether to account."""
    charges, warrants, answer, years, extent = sys.argv[1:6]
    first, last = years.split("-")
    return charges, warrants, answer, first, last, extent == "account"


def sql_list(words):
    """Words as a list of SQL."""
    return "(" + ", ".join("'" + word.replace("'", "''") + "'" for word in words) + ")"


def write(answer, numbers, totals=None):
    """Writes rows and cases, where they were counted, and the case numbers, sorted."""
    with open(answer, "w", encoding="ascii") as file:
        if totals:
            file.write(f"rows {totals[0]} cases {totals[1]}\n")
        file.writelines(number + "\n" for number in sorted(numbers))
