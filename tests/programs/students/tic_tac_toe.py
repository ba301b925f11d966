# stdin: 4
# stdin: 0
# stdin: 4
# stdin: x
# stdin: 2
# stdin: 8
# stdin: 6
# stdin: 1
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def show(board):
    for row in range(3):
        print("|".join(board[row * 3:row * 3 + 3]))
        if row < 2:
            print("-+-+-")


def winner(board):
    for a, b, c in LINES:
        if board[a] == board[b] == board[c] != " ":
            return board[a]
    return "draw" if " " not in board else None


def play():
    board = [" "] * 9
    player = "X"
    while (result := winner(board)) is None:
        try:
            at = int(input(f"{player}? "))
            if board[at] != " ":
                raise ValueError("taken")
        except (ValueError, IndexError) as error:
            print("try again:", error)
            continue
        except EOFError:
            print("\nno more moves")
            break
        board[at] = player
        show(board)
        player = "O" if player == "X" else "X"
    else:
        print("result:", result)


play()

# expect: X?  | |
# expect: -+-+-
# expect:  |X|
# expect: -+-+-
# expect:  | |
# expect: O? O| |
# expect: -+-+-
# expect:  |X|
# expect: -+-+-
# expect:  | |
# expect: X? try again: taken
# expect: X? try again: invalid literal for int() with base 10: 'x'
# expect: X? O| |X
# expect: -+-+-
# expect:  |X|
# expect: -+-+-
# expect:  | |
# expect: O? O| |X
# expect: -+-+-
# expect:  |X|
# expect: -+-+-
# expect:  | |O
# expect: X? O| |X
# expect: -+-+-
# expect:  |X|
# expect: -+-+-
# expect: X| |O
# expect: result: X
