def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(2)
def greet(name):
    return "Hello " + name


print(greet("Ann"))
print(greet(5))

# expect: ['Hello Ann', 'Hello Ann']
