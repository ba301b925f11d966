"""Holds the questions that are made from runs against what every question must be.

Two to four answers that differ, exactly one of them right, each with a reason of its own; the answer is shown after
it is asked for; over all runs every kind occurs. Usage: questions_of_runs.py LOOPSCOPE FOLDER...
"""

import json
import pathlib
import subprocess
import sys

KINDS = {"which task next", "what is printed next", "which line suspends", "how long", "order of ends",
         "value after the line"}


def problems_of(question):
    answers = question["answers"]
    texts = [answer["text"] for answer in answers]
    if not 2 <= len(answers) <= 4:
        yield f"{len(answers)} answers"
    if len(set(texts)) != len(texts):
        yield "two answers are the same"
    if sum(answer["right"] for answer in answers) != 1:
        yield "not exactly one right answer"
    if not all(answer["because"] and answer["text"] for answer in answers):
        yield "an answer without words or reason"
    right = [answer["because"] for answer in answers if answer["right"]]
    if any(answer["because"] in right for answer in answers if not answer["right"]):
        yield "a wrong answer with the reason of the right one"
    if question["reveal_at"] <= question["ask_at"]:
        yield "the answer is there already"


def main():
    program, wrong, asked, seen = sys.argv[1], 0, 0, set()
    for folder in sys.argv[2:]:
        for script in sorted(pathlib.Path(folder).rglob("*.py")):
            run = subprocess.run([program, "questions", str(script), "--format", "json"], capture_output=True,
                                 text=True, timeout=60)
            if run.returncode != 0:
                continue  # not a script that runs
            for question in json.loads(run.stdout)["questions"]:
                asked += 1
                seen.add(question["kind"])
                for problem in problems_of(question):
                    wrong += 1
                    print(f"{script} at {question['ask_at']}: {problem}: {question['text']}")
    print(f"{asked} questions, {wrong} wrong")
    if seen != KINDS:
        print("never asked:", ", ".join(KINDS - seen))
    return 1 if wrong or seen != KINDS else 0


if __name__ == "__main__":
    sys.exit(main())
