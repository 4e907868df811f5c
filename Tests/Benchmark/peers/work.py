"""The work of the benchmark, as all peers do it; ../benchmark.yaml says it as a policy.

A peer is called with five arguments: the charges, the warrants, the file for the answer, the years
of the warrant as FIRST-LAST, and how much it does. More arguments pick a form of the query.

Every form reads the citation of a charge as capital letters and digits, and its text in capitals:
- exact citations of PL 230.00 and PL 240.37 are covered, when the offense date lies in the window and
  the text holds no word of a minor, of force, trafficking or a weapon,
- sections known by how they begin hold their case: those of violence, force, minors and weapons, and
  those that have a victim,
- any other charge holds its case by a text that names sex work or one of those words, and by a class
  not below a class B misdemeanor; so does a plea of guilty, a disposition, or a mark of the case.

With `account` all charges are read, and the answer says how many rows and cases there are, and how
many charges of each category: that is the work. With `candidates` only the charges of cases with an
open warrant in the court are read, and nothing is counted: the least that finds the same candidates.
Then come the case numbers of the candidates, sorted, one a line.

What the peers are spared, and the screener does: to account for every row that is rejected, to find
where each record begins, whatever stands in quotes, to tell seven outcomes apart and the reason of
each, to write the lists of review and exclusions and all columns of the candidates, in input order,
to know duplicates, to withhold names, to seal the outputs and to digest the inputs. The peers are
given the spellings that occur in this export, and some twenty words for two hundred and fifty; a
docket number alone names a case for them.
"""

import re
import sys

# In front of a section: a book, however it is written, and a padding zero.
BOOKS = ["", "PL", "PL0", "PENALLAW"]
PROSTITUTION = [b + s for b in BOOKS for s in ("23000", "230000", "2300000", "23000BM")]
LOITERING = [b + s for b in BOOKS for s in ("24037", "240372", "2403702")]
COVERED = PROSTITUTION + LOITERING
# Sections by how they begin: violence, sex offenses, minors, weapons, trafficking; then victims.
GUARDED = (
    "^(?:PL0?|PENALLAW)?(?:120|121|125|130|135|160|263|265|485|490|14025|14030|15015|15020|23005"
    "|23006|23008|23011|23012|23013|230252|23030|23032|23033|23034|25525|25526|25527|26010|26011)"
)
VICTIM = "^(?:PL0?|PENALLAW)?(?:145|155|165|190|24025|24026|24030|24031)"
# Texts that name sex work, and texts that name what excludes a case. One alternation each.
NAMED = (
    "PROSTITUT|LOIT[A-Z]* (?:FOR )?PROST|LOITERING FOR (?:THE )?PURPOSE|PATRONIZ|PROM[A-Z]* PROST"
    "|UNLICENSED MASSAGE|BROTHEL|BAWDY|ESCORT|PIMP|PANDER|STREETWALK|SOLICIT[A-Z]* FOR"
)
WARNING = (
    r"MINOR|CHILD|JUVENIL|UNDERAGE|UNDER 1[0-9]|TRAFFICKING|FORCIBL|BY FORCE|COMPEL|COERC|COMPULS"
    r"|WEAPON|FIREARM|PISTOL|RIFLE|\bGUN\b|KNIFE|KNIVES|ASSAULT|ROBBERY|KIDNAP|\bRAPE\b"
)
CATEGORIES = ["prostitution", "loitering", "guarded", "victim", "named", "other"]
FIRST_OFFENSE, LAST_OFFENSE = "1976-07-11", "2021-01-29"
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


def has_form(name):
    """Whether a form of the query was asked for."""
    return name in sys.argv[6:]


def sql_list(words):
    """Words as a list of SQL."""
    return "(" + ", ".join("'" + word.replace("'", "''") + "'" for word in words) + ")"


def classify(citation, text):
    """The category of a charge by its citation and its text, and whether the text warns."""
    citation, text = re.sub("[^A-Z0-9]", "", citation.upper()), text.upper()
    warns = re.search(WARNING, text) is not None
    if citation in PROSTITUTION:
        return "prostitution", warns
    if citation in LOITERING:
        return "loitering", warns
    if re.search(GUARDED, citation):
        return "guarded", warns
    if re.search(VICTIM, citation):
        return "victim", warns
    return "named" if re.search(NAMED, text) else "other", warns


def write(answer, numbers, totals=None, categories=None):
    """Writes rows, cases and charges by category, where they were counted, and the case numbers."""
    with open(answer, "w", encoding="ascii") as file:
        if totals:
            file.write(f"rows {totals[0]} cases {totals[1]}\n")
            for name in CATEGORIES:
                file.write(f"category {name} {categories.get(name, 0)}\n")
        file.writelines(number + "\n" for number in sorted(numbers))
