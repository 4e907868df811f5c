"""The work with Python's own csv module, on one thread."""

import csv
import functools
import re

from work import COURT, HOLDING, LESSER, NORMAL_SPELLINGS, SPELLINGS, arguments, write

charges, warrants, answer, first, last, accounts = arguments()
spellings, normal, lesser = set(SPELLINGS), set(NORMAL_SPELLINGS), set(LESSER)


@functools.cache
def is_covered(citation):
    if not accounts:
        return citation in spellings
    return re.sub("[^A-Z0-9]", "", citation.upper()) in normal


with open(warrants, encoding="utf-8-sig", newline="") as file:
    open_warrants = {
        row[1]
        for row in csv.reader(file)
        if row[0] == COURT and row[4] == "BENCH" and row[5] == "OPEN"
        and first <= row[6][-4:] <= last
    }
row_count = 0
cases, covered, held = set(), set(), set()
with open(charges, encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        number = row[1]
        if accounts:
            row_count += 1
            cases.add(number)
        if row[0] != COURT or number not in open_warrants:
            continue
        if is_covered(row[10]):
            covered.add(number)
        elif row[12] not in lesser or row[10] in HOLDING:
            held.add(number)
        if row[14] == "GUILTY" or row[15] or row[19]:
            held.add(number)
write(answer, covered - held, (row_count, len(cases)) if accounts else None)
