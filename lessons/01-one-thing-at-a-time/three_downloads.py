import time

def download(name, seconds):
    print(f"{name}: request sent")
    time.sleep(seconds)
    print(f"{name}: reply")

download("users", 1.0)
download("posts", 0.5)
download("stats", 0.5)
print("everything is here")
