"""The work with Python's own csv module, on one thread; each pair of citation and text is read once."""

import csv
import functools
from collections import Counter
from datetime import date

from work import COURT, FIRST_OFFENSE, LAST_OFFENSE, LESSER, arguments, classify, write

charges, warrants, answer, first, last, accounts = arguments()
lesser = set(LESSER)
classified = functools.cache(classify)


@functools.cache
def is_in_window(text):
    month, day, year = text.split("/")
    days = map(date.fromisoformat, (FIRST_OFFENSE, LAST_OFFENSE))
    return next(days) <= date(int(year), int(month), int(day)) <= next(days)


with open(warrants, encoding="utf-8-sig", newline="") as file:
    open_warrants = {
        row[1]
        for row in csv.reader(file)
        if row[0] == COURT and row[4] == "BENCH" and row[5] == "OPEN"
        and first <= row[6][-4:] <= last
    }
row_count = 0
categories = Counter()
cases, covered, held = set(), set(), set()
with open(charges, encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        number = row[1]
        if accounts:
            row_count += 1
            cases.add(number)
            categories[classified(row[10], row[11])[0]] += 1
        if row[0] != COURT or number not in open_warrants:
            continue
        category, warns = classified(row[10], row[11])
        if category in ("prostitution", "loitering"):
            if is_in_window(row[8]):
                covered.add(number)
        elif category != "other" or row[12] not in lesser:
            held.add(number)
        if warns or row[14] == "GUILTY" or row[15] or row[19]:
            held.add(number)
write(answer, covered - held, (row_count, len(cases)) if accounts else None, categories)
