# stdin: look
# stdin: go north
# stdin: take lamp
# stdin: go up
# stdin: inventory
# stdin: sing loud ly
# stdin: quit
ROOMS = {
    "hall": {"text": "a dusty hall", "exits": {"north": "kitchen"}, "items": []},
    "kitchen": {"text": "a cold kitchen", "exits": {"south": "hall"}, "items": ["lamp", "knife"]},
}


def play():
    here, bag = "hall", []
    while True:
        match input("> ").split():
            case ["quit"]:
                print("bye")
                return bag
            case ["look"]:
                print(ROOMS[here]["text"], "with", ROOMS[here]["items"] or "nothing")
            case ["go", ("north" | "south" | "east" | "west") as way] if way in ROOMS[here]["exits"]:
                here = ROOMS[here]["exits"][way]
                print("you are in the", here)
            case ["go", way]:
                print("no way", way)
            case ["take", item] if item in ROOMS[here]["items"]:
                ROOMS[here]["items"].remove(item)
                bag.append(item)
                print("taken")
            case ["inventory" | "i"]:
                print("you have", *bag)
            case [verb, *rest]:
                print(f"cannot {verb} {len(rest)}")
            case []:
                print("say something")


print(play())
print(input("more? "))

# expect: > a dusty hall with nothing
# expect: > you are in the kitchen
# expect: > taken
# expect: > no way up
# expect: > you have lamp
# expect: > cannot sing 2
# expect: > bye
# expect: ['lamp']
# expect: more?
