students = {
    "Ann": [90, 85, 77],
    "Bob": [60, 71],
    "Cid": [],
}


def mean(values):
    return sum(values) / len(values)


def letter(score):
    match score:
        case _ if score >= 85:
            return "A"
        case _ if score >= 70:
            return "B"
        case _:
            return "C"


for name, marks in students.items():
    try:
        average = mean(marks)
    except ZeroDivisionError:
        print(f"{name:>5}: no marks")
    else:
        print(f"{name:>5}: {average:6.2f} {letter(average)} {'*' * round(average / 10)}")
    finally:
        marks.sort(reverse=True)
best, *others = sorted(students, key=lambda name: sum(students[name]), reverse=True)
print(best, others, students)
all_marks = [mark for marks in students.values() for mark in marks]
print(all_marks, min(all_marks), max(all_marks), round(mean(all_marks), 1))
passed = list(filter(lambda mark: mark >= 70, all_marks))
print(passed, list(map(str, passed)), all(mark > 50 for mark in all_marks), any(mark == 60 for mark in all_marks))
print(mean(students["Dora"]))

# expect:   Ann:  84.00 B ********
# expect:   Bob:  65.50 C *******
# expect:   Cid: no marks
# expect: Ann ['Bob', 'Cid'] {'Ann': [90, 85, 77], 'Bob': [71, 60], 'Cid': []}
# expect: [90, 85, 77, 71, 60] 60 90 76.6
# expect: [90, 85, 77, 71] ['90', '85', '77', '71'] True True
