import operator

OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}


def evaluate(text):
    stack = []
    for token in text.split():
        if token in OPERATORS:
            right, left = stack.pop(), stack.pop()
            stack.append(OPERATORS[token](left, right))
        else:
            stack.append(float(token) if "." in token else int(token))
    if len(stack) != 1:
        raise SyntaxError(f"{len(stack)} values left: {stack}")
    return stack[0]


def tokens(text):
    number = ""
    for c in text + " ":
        if c.isdigit() or c == ".":
            number += c
            continue
        if number:
            yield number
            number = ""
        if not c.isspace():
            yield c


def to_postfix(text):
    level = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    out, ops = [], []
    for token in tokens(text):
        if token in level:
            while ops and ops[-1] != "(" and level[ops[-1]] >= level[token]:
                out.append(ops.pop())
            ops.append(token)
        elif token == "(":
            ops.append(token)
        elif token == ")":
            while (top := ops.pop()) != "(":
                out.append(top)
        else:
            out.append(token)
    return " ".join(out + ops[::-1])


for text in ["1+2*3", "(1+2)*3", "2^3^2", "10/4-1", "7/0", "1+", "(1+2", "3 4"]:
    try:
        postfix = to_postfix(text)
        print(f"{text:>8} = {postfix:<15} = {evaluate(postfix)}")
    except Exception as error:
        print(f"{text:>8} : {type(error).__name__}: {error}")

# expect:    1+2*3 = 1 2 3 * +       = 7
# expect:  (1+2)*3 = 1 2 + 3 *       = 9
# expect:    2^3^2 = 2 3 ^ 2 ^       = 64
# expect:   10/4-1 = 10 4 / 1 -      = 1.5
# expect:      7/0 : ZeroDivisionError: division by zero
# expect:       1+ : IndexError: pop from empty list
# expect:     (1+2 : ValueError: invalid literal for int() with base 10: '('
# expect:      3 4 : SyntaxError: 2 values left: [3, 4]
