# stdin: 50
# stdin: abc
# stdin: 75
# stdin: 60
# stdin: 66
import random

random.seed(7)
secret = random.randint(1, 100)
print(secret)
tries = 0
while True:
    answer = input("Your guess: ")
    tries += 1
    if not answer.isdigit():
        print("digits, please")
        continue
    guess = int(answer)
    if guess == secret:
        print(f"found in {tries} tries")
        break
    elif guess < secret:
        print("higher")
    else:
        print("lower")

# expect: 42
# expect: Your guess: lower
# expect: Your guess: digits, please
# expect: Your guess: lower
# expect: Your guess: lower
# expect: Your guess: lower
# expect: Your guess:
