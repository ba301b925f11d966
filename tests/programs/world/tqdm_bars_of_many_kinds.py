# only: loopscope
# bars with formats, scales, descriptions, above and below each other, and functions that have one
import sys, time, io
from tqdm import tqdm, trange, tqdm as T
from tqdm.contrib import tenumerate, tzip, tmap
from tqdm.contrib.concurrent import thread_map
from tqdm.contrib.logging import logging_redirect_tqdm
import logging

for i in tqdm(range(3), file=sys.stdout, desc="plain", ncols=60):
    time.sleep(0.5)
for i in trange(3, file=sys.stdout, bar_format="{desc}: {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt}", ncols=50, desc="fmt"):
    time.sleep(0.1)
pbar = tqdm(["a", "b", "c"], file=sys.stdout, ncols=70)
for char in pbar:
    time.sleep(0.25)
    pbar.set_description("Processing %s" % char)
with tqdm(total=100, file=sys.stdout, unit="B", unit_scale=True, initial=10, ncols=70, postfix={"x": 1}) as p:
    for i in range(9):
        time.sleep(0.1)
        p.update(10)
        p.set_postfix(loss=1 / (i + 1), str="h", lst=[1, 2])
with T(total=5, file=sys.stdout, leave=False, ascii=True, ncols=40) as p:
    p.update(2); p.refresh()
    T.write("a line", file=sys.stdout)
    p.total = 4
    p.update(2)
print(list(tenumerate(["x", "y"], file=sys.stdout, ncols=50)))
print(list(tzip([1, 2], [3, 4], file=sys.stdout, ncols=50)))
print(thread_map(lambda x: x * 2, [1, 2, 3], max_workers=2, file=sys.stdout, ncols=50))
log = logging.getLogger(); logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
with logging_redirect_tqdm():
    for i in trange(2, file=sys.stdout, ncols=50):
        log.info("console logging redirected to tqdm.write()")
outer = tqdm(range(2), desc="outer", position=0, file=sys.stdout, ncols=50)
for i in outer:
    for j in tqdm(range(2), desc="inner", position=1, leave=False, file=sys.stdout, ncols=50):
        time.sleep(0.2)
print(tqdm.format_sizeof(123456), tqdm.format_interval(3725), tqdm.format_num(0.000123))
print(tqdm.format_meter(5, 10, 2.0, ncols=60, prefix="p", unit="B"))
print(len(tqdm(range(7), disable=True)), bool(tqdm(total=3, disable=True)))
b = io.StringIO(); t = tqdm(total=3, file=b); t.update(); t.close(); print(repr(b.getvalue()[:30]))

# expect:
# expect: plain:   0%|                          | 0/3 [00:00<?, ?it/s]
# expect: plain:  33%|██████            | 1/3 [00:00<00:01,  2.00it/s]
# expect: plain:  67%|████████████      | 2/3 [00:01<00:00,  2.00it/s]
# expect: plain: 100%|██████████████████| 3/3 [00:01<00:00,  2.00it/s]
# expect: plain: 100%|██████████████████| 3/3 [00:01<00:00,  2.00it/s]
# expect:
# expect: fmt:   0%|                                   | 0/3
# expect: fmt:  67%|███████████████████████▎           | 2/3
# expect: fmt: 100%|███████████████████████████████████| 3/3
# expect:
# expect:   0%|                                           | 0/3 [00:00<?, ?it/s]
# expect: Processing a:   0%|                             | 0/3 [00:00<?, ?it/s]
# expect: Processing a:  33%|███████              | 1/3 [00:00<00:00,  4.00it/s]
# expect: Processing b:  33%|███████              | 1/3 [00:00<00:00,  4.00it/s]
# expect: Processing b:  67%|██████████████       | 2/3 [00:00<00:00,  4.00it/s]
# expect: Processing c:  67%|██████████████       | 2/3 [00:00<00:00,  4.00it/s]
# expect: Processing c: 100%|█████████████████████| 3/3 [00:00<00:00,  4.00it/s]
# expect: Processing c: 100%|█████████████████████| 3/3 [00:00<00:00,  4.00it/s]
# expect:
# expect:  10%|███▍                              | 10.0/100 [00:00<?, ?B/s, x=1]
# expect:  20%|█████▌                      | 20.0/100 [00:00<00:00, 100B/s, x=1]
# expect:  20%|█▏    | 20.0/100 [00:00<00:00, 100B/s, loss=1, lst=[1, 2], str=h]
# expect:  30%|█▏  | 30.0/100 [00:00<00:00, 100B/s, loss=0.5, lst=[1, 2], str=h]
# expect:  40%|█▌  | 40.0/100 [00:00<00:00, 100B/s, loss=0.5, lst=[1, 2], str=h]
# expect:  40%|▊ | 40.0/100 [00:00<00:00, 100B/s, loss=0.333, lst=[1, 2], str=h]
# expect:  50%|█ | 50.0/100 [00:00<00:00, 100B/s, loss=0.333, lst=[1, 2], str=h]
# expect:  50%|█▌ | 50.0/100 [00:00<00:00, 100B/s, loss=0.25, lst=[1, 2], str=h]
# expect:  60%|██▍ | 60.0/100 [00:00<00:00, 100B/s, loss=0.2, lst=[1, 2], str=h]
# expect:  70%|██▊ | 70.0/100 [00:00<00:00, 100B/s, loss=0.2, lst=[1, 2], str=h]
# expect:  70%|█▍| 70.0/100 [00:00<00:00, 100B/s, loss=0.167, lst=[1, 2], str=h]
# expect:  80%|█▌| 80.0/100 [00:00<00:00, 100B/s, loss=0.143, lst=[1, 2], str=h]
# expect:  90%|█▊| 90.0/100 [00:00<00:00, 100B/s, loss=0.143, lst=[1, 2], str=h]
# expect:  90%|█▊| 90.0/100 [00:00<00:00, 100B/s, loss=0.125, lst=[1, 2], str=h]
# expect: 100%|███| 100/100 [00:00<00:00, 100B/s, loss=0.111, lst=[1, 2], str=h]
# expect: 100%|███| 100/100 [00:00<00:00, 100B/s, loss=0.111, lst=[1, 2], str=h]
# expect:
# expect:   0%|             | 0/5 [00:00<?, ?it/s]
# expect:  40%|#####2       | 2/5 [00:00<?, ?it/s]
# expect:
# expect: a line
# expect:
# expect:  40%|#####2       | 2/5 [00:00<?, ?it/s]
# expect:
# expect:
# expect:   0%|                       | 0/2 [00:00<?, ?it/s]
# expect: 100%|███████████████████████| 2/2 [00:00<?, ?it/s]
# expect: [(0, 'x'), (1, 'y')]
# expect:
# expect:   0%|                       | 0/2 [00:00<?, ?it/s]
# expect: 100%|███████████████████████| 2/2 [00:00<?, ?it/s]
# expect: [(1, 3), (2, 4)]
# expect:
# expect:   0%|                       | 0/3 [00:00<?, ?it/s]
# expect: 100%|███████████████████████| 3/3 [00:00<?, ?it/s]
# expect: [2, 4, 6]
# expect:
# expect:   0%|                       | 0/2 [00:00<?, ?it/s]
# expect:
# expect: console logging redirected to tqdm.write()
# expect:
# expect:   0%|                       | 0/2 [00:00<?, ?it/s]
# expect:
# expect: console logging redirected to tqdm.write()
# expect:
# expect:   0%|                       | 0/2 [00:00<?, ?it/s]
# expect: 100%|███████████████████████| 2/2 [00:00<?, ?it/s]
# expect:
# expect: outer:   0%|                | 0/2 [00:00<?, ?it/s]
# expect:
# expect: inner:   0%|                | 0/2 [00:00<?, ?it/s][A
# expect:
# expect: inner:  50%|████    | 1/2 [00:00<00:00,  5.00it/s][A
# expect:
# expect: inner: 100%|████████| 2/2 [00:00<00:00,  5.00it/s][A
# expect:
# expect:                                                   [A
# expect: outer:  50%|████    | 1/2 [00:00<00:00,  2.50it/s]
# expect:
# expect: inner:   0%|                | 0/2 [00:00<?, ?it/s][A
# expect:
# expect: inner:  50%|████    | 1/2 [00:00<00:00,  5.00it/s][A
# expect:
# expect: inner: 100%|████████| 2/2 [00:00<00:00,  5.00it/s][A
# expect:
# expect:                                                   [A
# expect: outer: 100%|████████| 2/2 [00:00<00:00,  2.50it/s]
# expect: outer: 100%|████████| 2/2 [00:00<00:00,  2.50it/s]
# expect: 123k 1:02:05 0.000123
# expect: p:  50%|███████████           | 5/10 [00:02<00:02,  2.50B/s]
# expect: 7 True
# expect: '\r  0%|          | 0/3 [00:00<?'
