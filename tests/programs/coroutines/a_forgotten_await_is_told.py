async def fetch():
    return 1


async def other():
    fetch()
    return 2


def main():
    c = fetch()
    c = None
    print("dropped")
    fetch()
    print("dropped again")
    o = other()
    try:
        o.send(None)
    except StopIteration as stop:
        print(stop.value)


main()
kept = fetch()
print("end")

# expect: dropped
# expect: dropped again
# expect: 2
# expect: end
