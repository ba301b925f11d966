def run():
    try:
        raise SystemExit(4)
    finally:
        print("finally runs")


run()

# expect: finally runs
