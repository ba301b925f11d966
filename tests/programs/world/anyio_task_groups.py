# only: loopscope
import anyio


async def worker(name):
    try:
        await anyio.sleep(10)
    except anyio.get_cancelled_exc_class():
        print(f"{anyio.current_time():.1f} {name} is cancelled")
        raise
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.sleep(0.5)
            print(f"{anyio.current_time():.1f} {name} has tidied up")


async def fails():
    await anyio.sleep(1)
    raise ValueError("broken")


async def service(*, task_status=anyio.TASK_STATUS_IGNORED):
    await anyio.sleep(0.2)
    task_status.started("ready")
    await anyio.sleep_forever()


async def produce(stream):
    async with stream:
        for number in range(3):
            await stream.send(number)


async def main():
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(worker, "one")
            group.start_soon(worker, "two")
            group.start_soon(fails)
    except* ValueError as group:
        print(group.exceptions)
    async with anyio.create_task_group() as group:
        print(await group.start(service))
        group.cancel_scope.cancel()
    with anyio.move_on_after(1) as outer:
        with anyio.move_on_after(5) as inner:
            await anyio.sleep(3)
    print(outer.cancelled_caught, inner.cancelled_caught, round(anyio.current_time(), 1))
    try:
        with anyio.fail_after(0.3):
            await anyio.Event().wait()
    except TimeoutError:
        print("too slow", anyio.current_time())
    send, receive = anyio.create_memory_object_stream(1)
    async with anyio.create_task_group() as group:
        group.start_soon(produce, send)
        async with receive:
            print([number async for number in receive])
    print(await anyio.to_thread.run_sync(lambda: anyio.from_thread.run_sync(lambda: "back in the loop")))


anyio.run(main)

# expect: 1.0 one is cancelled
# expect: 1.0 two is cancelled
# expect: 1.5 one has tidied up
# expect: 1.5 two has tidied up
# expect: (ValueError('broken'),)
# expect: ready
# expect: True False 2.7
# expect: too slow 3.0
# expect: [0, 1, 2]
# expect: back in the loop
# schedule: 0.000000 Task-1 worker worker fails
# schedule: 1.000000 fails Task-1 worker worker Task-1 Task-1 Task-1
# schedule: 1.001000 Task-1
# schedule: 1.002000 Task-1
# schedule: 1.003000 Task-1
# schedule: 1.004000 Task-1
# schedule: 1.005000 Task-1
# schedule: 1.006000 Task-1
# schedule: 1.007000 Task-1
# schedule: 1.008000 Task-1
# schedule: 1.009000 Task-1
# schedule: 1.010000 Task-1
# schedule: 1.011000 Task-1
# schedule: 1.012000 Task-1
# schedule: 1.013000 Task-1
# schedule: 1.014000 Task-1
# schedule: 1.015000 Task-1
# schedule: 1.016000 Task-1
# schedule: 1.017000 Task-1
# schedule: 1.018000 Task-1
# schedule: 1.019000 Task-1
# schedule: 1.020000 Task-1
# schedule: 1.021000 Task-1
# schedule: 1.022000 Task-1
# schedule: 1.023000 Task-1
# schedule: 1.024000 Task-1
# schedule: 1.025000 Task-1
# schedule: 1.026000 Task-1
# schedule: 1.027000 Task-1
# schedule: 1.028000 Task-1
# schedule: 1.029000 Task-1
# schedule: 1.030000 Task-1
# schedule: 1.031000 Task-1
# schedule: 1.032000 Task-1
# schedule: 1.033000 Task-1
# schedule: 1.034000 Task-1
# schedule: 1.035000 Task-1
# schedule: 1.036000 Task-1
# schedule: 1.037000 Task-1
# schedule: 1.038000 Task-1
# schedule: 1.039000 Task-1
# schedule: 1.040000 Task-1
# schedule: 1.041000 Task-1
# schedule: 1.042000 Task-1
# schedule: 1.043000 Task-1
# schedule: 1.044000 Task-1
# schedule: 1.045000 Task-1
# schedule: 1.046000 Task-1
# schedule: 1.047000 Task-1
# schedule: 1.048000 Task-1
# schedule: 1.049000 Task-1
# schedule: 1.050000 Task-1
# schedule: 1.051000 Task-1
# schedule: 1.052000 Task-1
# schedule: 1.053000 Task-1
# schedule: 1.054000 Task-1
# schedule: 1.055000 Task-1
# schedule: 1.056000 Task-1
# schedule: 1.057000 Task-1
# schedule: 1.058000 Task-1
# schedule: 1.059000 Task-1
# schedule: 1.060000 Task-1
# schedule: 1.061000 Task-1
# schedule: 1.062000 Task-1
# schedule: 1.063000 Task-1
# schedule: 1.064000 Task-1
# schedule: 1.065000 Task-1
# schedule: 1.066000 Task-1
# schedule: 1.067000 Task-1
# schedule: 1.068000 Task-1
# schedule: 1.069000 Task-1
# schedule: 1.070000 Task-1
# schedule: 1.071000 Task-1
# schedule: 1.072000 Task-1
# schedule: 1.073000 Task-1
# schedule: 1.074000 Task-1
# schedule: 1.075000 Task-1
# schedule: 1.076000 Task-1
# schedule: 1.077000 Task-1
# schedule: 1.078000 Task-1
# schedule: 1.079000 Task-1
# schedule: 1.080000 Task-1
# schedule: 1.081000 Task-1
# schedule: 1.082000 Task-1
# schedule: 1.083000 Task-1
# schedule: 1.084000 Task-1
# schedule: 1.085000 Task-1
# schedule: 1.086000 Task-1
# schedule: 1.087000 Task-1
# schedule: 1.088000 Task-1
# schedule: 1.089000 Task-1
# schedule: 1.090000 Task-1
# schedule: 1.091000 Task-1
# schedule: 1.092000 Task-1
# schedule: 1.093000 Task-1
# schedule: 1.094000 Task-1
# schedule: 1.095000 Task-1
# schedule: 1.096000 Task-1
# schedule: 1.097000 Task-1
# schedule: 1.098000 Task-1
# schedule: 1.099000 Task-1
# schedule: 1.100000 Task-1
# schedule: 1.101000 Task-1
# schedule: 1.102000 Task-1
# schedule: 1.103000 Task-1
# schedule: 1.104000 Task-1
# schedule: 1.105000 Task-1
# schedule: 1.106000 Task-1
# schedule: 1.107000 Task-1
# schedule: 1.108000 Task-1
# schedule: 1.109000 Task-1
# schedule: 1.110000 Task-1
# schedule: 1.111000 Task-1
# schedule: 1.112000 Task-1
# schedule: 1.113000 Task-1
# schedule: 1.114000 Task-1
# schedule: 1.115000 Task-1
# schedule: 1.116000 Task-1
# schedule: 1.117000 Task-1
# schedule: 1.118000 Task-1
# schedule: 1.119000 Task-1
# schedule: 1.120000 Task-1
# schedule: 1.121000 Task-1
# schedule: 1.122000 Task-1
# schedule: 1.123000 Task-1
# schedule: 1.124000 Task-1
# schedule: 1.125000 Task-1
# schedule: 1.126000 Task-1
# schedule: 1.127000 Task-1
# schedule: 1.128000 Task-1
# schedule: 1.129000 Task-1
# schedule: 1.130000 Task-1
# schedule: 1.131000 Task-1
# schedule: 1.132000 Task-1
# schedule: 1.133000 Task-1
# schedule: 1.134000 Task-1
# schedule: 1.135000 Task-1
# schedule: 1.136000 Task-1
# schedule: 1.137000 Task-1
# schedule: 1.138000 Task-1
# schedule: 1.139000 Task-1
# schedule: 1.140000 Task-1
# schedule: 1.141000 Task-1
# schedule: 1.142000 Task-1
# schedule: 1.143000 Task-1
# schedule: 1.144000 Task-1
# schedule: 1.145000 Task-1
# schedule: 1.146000 Task-1
# schedule: 1.147000 Task-1
# schedule: 1.148000 Task-1
# schedule: 1.149000 Task-1
# schedule: 1.150000 Task-1
# schedule: 1.151000 Task-1
# schedule: 1.152000 Task-1
# schedule: 1.153000 Task-1
# schedule: 1.154000 Task-1
# schedule: 1.155000 Task-1
# schedule: 1.156000 Task-1
# schedule: 1.157000 Task-1
# schedule: 1.158000 Task-1
# schedule: 1.159000 Task-1
# schedule: 1.160000 Task-1
# schedule: 1.161000 Task-1
# schedule: 1.162000 Task-1
# schedule: 1.163000 Task-1
# schedule: 1.164000 Task-1
# schedule: 1.165000 Task-1
# schedule: 1.166000 Task-1
# schedule: 1.167000 Task-1
# schedule: 1.168000 Task-1
# schedule: 1.169000 Task-1
# schedule: 1.170000 Task-1
# schedule: 1.171000 Task-1
# schedule: 1.172000 Task-1
# schedule: 1.173000 Task-1
# schedule: 1.174000 Task-1
# schedule: 1.175000 Task-1
# schedule: 1.176000 Task-1
# schedule: 1.177000 Task-1
# schedule: 1.178000 Task-1
# schedule: 1.179000 Task-1
# schedule: 1.180000 Task-1
# schedule: 1.181000 Task-1
# schedule: 1.182000 Task-1
# schedule: 1.183000 Task-1
# schedule: 1.184000 Task-1
# schedule: 1.185000 Task-1
# schedule: 1.186000 Task-1
# schedule: 1.187000 Task-1
# schedule: 1.188000 Task-1
# schedule: 1.189000 Task-1
# schedule: 1.190000 Task-1
# schedule: 1.191000 Task-1
# schedule: 1.192000 Task-1
# schedule: 1.193000 Task-1
# schedule: 1.194000 Task-1
# schedule: 1.195000 Task-1
# schedule: 1.196000 Task-1
# schedule: 1.197000 Task-1
# schedule: 1.198000 Task-1
# schedule: 1.199000 Task-1
# schedule: 1.200000 Task-1
# schedule: 1.201000 Task-1
# schedule: 1.202000 Task-1
# schedule: 1.203000 Task-1
# schedule: 1.204000 Task-1
# schedule: 1.205000 Task-1
# schedule: 1.206000 Task-1
# schedule: 1.207000 Task-1
# schedule: 1.208000 Task-1
# schedule: 1.209000 Task-1
# schedule: 1.210000 Task-1
# schedule: 1.211000 Task-1
# schedule: 1.212000 Task-1
# schedule: 1.213000 Task-1
# schedule: 1.214000 Task-1
# schedule: 1.215000 Task-1
# schedule: 1.216000 Task-1
# schedule: 1.217000 Task-1
# schedule: 1.218000 Task-1
# schedule: 1.219000 Task-1
# schedule: 1.220000 Task-1
# schedule: 1.221000 Task-1
# schedule: 1.222000 Task-1
# schedule: 1.223000 Task-1
# schedule: 1.224000 Task-1
# schedule: 1.225000 Task-1
# schedule: 1.226000 Task-1
# schedule: 1.227000 Task-1
# schedule: 1.228000 Task-1
# schedule: 1.229000 Task-1
# schedule: 1.230000 Task-1
# schedule: 1.231000 Task-1
# schedule: 1.232000 Task-1
# schedule: 1.233000 Task-1
# schedule: 1.234000 Task-1
# schedule: 1.235000 Task-1
# schedule: 1.236000 Task-1
# schedule: 1.237000 Task-1
# schedule: 1.238000 Task-1
# schedule: 1.239000 Task-1
# schedule: 1.240000 Task-1
# schedule: 1.241000 Task-1
# schedule: 1.242000 Task-1
# schedule: 1.243000 Task-1
# schedule: 1.244000 Task-1
# schedule: 1.245000 Task-1
# schedule: 1.246000 Task-1
# schedule: 1.247000 Task-1
# schedule: 1.248000 Task-1
# schedule: 1.249000 Task-1
# schedule: 1.250000 Task-1
# schedule: 1.251000 Task-1
# schedule: 1.252000 Task-1
# schedule: 1.253000 Task-1
# schedule: 1.254000 Task-1
# schedule: 1.255000 Task-1
# schedule: 1.256000 Task-1
# schedule: 1.257000 Task-1
# schedule: 1.258000 Task-1
# schedule: 1.259000 Task-1
# schedule: 1.260000 Task-1
# schedule: 1.261000 Task-1
# schedule: 1.262000 Task-1
# schedule: 1.263000 Task-1
# schedule: 1.264000 Task-1
# schedule: 1.265000 Task-1
# schedule: 1.266000 Task-1
# schedule: 1.267000 Task-1
# schedule: 1.268000 Task-1
# schedule: 1.269000 Task-1
# schedule: 1.270000 Task-1
# schedule: 1.271000 Task-1
# schedule: 1.272000 Task-1
# schedule: 1.273000 Task-1
# schedule: 1.274000 Task-1
# schedule: 1.275000 Task-1
# schedule: 1.276000 Task-1
# schedule: 1.277000 Task-1
# schedule: 1.278000 Task-1
# schedule: 1.279000 Task-1
# schedule: 1.280000 Task-1
# schedule: 1.281000 Task-1
# schedule: 1.282000 Task-1
# schedule: 1.283000 Task-1
# schedule: 1.284000 Task-1
# schedule: 1.285000 Task-1
# schedule: 1.286000 Task-1
# schedule: 1.287000 Task-1
# schedule: 1.288000 Task-1
# schedule: 1.289000 Task-1
# schedule: 1.290000 Task-1
# schedule: 1.291000 Task-1
# schedule: 1.292000 Task-1
# schedule: 1.293000 Task-1
# schedule: 1.294000 Task-1
# schedule: 1.295000 Task-1
# schedule: 1.296000 Task-1
# schedule: 1.297000 Task-1
# schedule: 1.298000 Task-1
# schedule: 1.299000 Task-1
# schedule: 1.300000 Task-1
# schedule: 1.301000 Task-1
# schedule: 1.302000 Task-1
# schedule: 1.303000 Task-1
# schedule: 1.304000 Task-1
# schedule: 1.305000 Task-1
# schedule: 1.306000 Task-1
# schedule: 1.307000 Task-1
# schedule: 1.308000 Task-1
# schedule: 1.309000 Task-1
# schedule: 1.310000 Task-1
# schedule: 1.311000 Task-1
# schedule: 1.312000 Task-1
# schedule: 1.313000 Task-1
# schedule: 1.314000 Task-1
# schedule: 1.315000 Task-1
# schedule: 1.316000 Task-1
# schedule: 1.317000 Task-1
# schedule: 1.318000 Task-1
# schedule: 1.319000 Task-1
# schedule: 1.320000 Task-1
# schedule: 1.321000 Task-1
# schedule: 1.322000 Task-1
# schedule: 1.323000 Task-1
# schedule: 1.324000 Task-1
# schedule: 1.325000 Task-1
# schedule: 1.326000 Task-1
# schedule: 1.327000 Task-1
# schedule: 1.328000 Task-1
# schedule: 1.329000 Task-1
# schedule: 1.330000 Task-1
# schedule: 1.331000 Task-1
# schedule: 1.332000 Task-1
# schedule: 1.333000 Task-1
# schedule: 1.334000 Task-1
# schedule: 1.335000 Task-1
# schedule: 1.336000 Task-1
# schedule: 1.337000 Task-1
# schedule: 1.338000 Task-1
# schedule: 1.339000 Task-1
# schedule: 1.340000 Task-1
# schedule: 1.341000 Task-1
# schedule: 1.342000 Task-1
# schedule: 1.343000 Task-1
# schedule: 1.344000 Task-1
# schedule: 1.345000 Task-1
# schedule: 1.346000 Task-1
# schedule: 1.347000 Task-1
# schedule: 1.348000 Task-1
# schedule: 1.349000 Task-1
# schedule: 1.350000 Task-1
# schedule: 1.351000 Task-1
# schedule: 1.352000 Task-1
# schedule: 1.353000 Task-1
# schedule: 1.354000 Task-1
# schedule: 1.355000 Task-1
# schedule: 1.356000 Task-1
# schedule: 1.357000 Task-1
# schedule: 1.358000 Task-1
# schedule: 1.359000 Task-1
# schedule: 1.360000 Task-1
# schedule: 1.361000 Task-1
# schedule: 1.362000 Task-1
# schedule: 1.363000 Task-1
# schedule: 1.364000 Task-1
# schedule: 1.365000 Task-1
# schedule: 1.366000 Task-1
# schedule: 1.367000 Task-1
# schedule: 1.368000 Task-1
# schedule: 1.369000 Task-1
# schedule: 1.370000 Task-1
# schedule: 1.371000 Task-1
# schedule: 1.372000 Task-1
# schedule: 1.373000 Task-1
# schedule: 1.374000 Task-1
# schedule: 1.375000 Task-1
# schedule: 1.376000 Task-1
# schedule: 1.377000 Task-1
# schedule: 1.378000 Task-1
# schedule: 1.379000 Task-1
# schedule: 1.380000 Task-1
# schedule: 1.381000 Task-1
# schedule: 1.382000 Task-1
# schedule: 1.383000 Task-1
# schedule: 1.384000 Task-1
# schedule: 1.385000 Task-1
# schedule: 1.386000 Task-1
# schedule: 1.387000 Task-1
# schedule: 1.388000 Task-1
# schedule: 1.389000 Task-1
# schedule: 1.390000 Task-1
# schedule: 1.391000 Task-1
# schedule: 1.392000 Task-1
# schedule: 1.393000 Task-1
# schedule: 1.394000 Task-1
# schedule: 1.395000 Task-1
# schedule: 1.396000 Task-1
# schedule: 1.397000 Task-1
# schedule: 1.398000 Task-1
# schedule: 1.399000 Task-1
# schedule: 1.400000 Task-1
# schedule: 1.401000 Task-1
# schedule: 1.402000 Task-1
# schedule: 1.403000 Task-1
# schedule: 1.404000 Task-1
# schedule: 1.405000 Task-1
# schedule: 1.406000 Task-1
# schedule: 1.407000 Task-1
# schedule: 1.408000 Task-1
# schedule: 1.409000 Task-1
# schedule: 1.410000 Task-1
# schedule: 1.411000 Task-1
# schedule: 1.412000 Task-1
# schedule: 1.413000 Task-1
# schedule: 1.414000 Task-1
# schedule: 1.415000 Task-1
# schedule: 1.416000 Task-1
# schedule: 1.417000 Task-1
# schedule: 1.418000 Task-1
# schedule: 1.419000 Task-1
# schedule: 1.420000 Task-1
# schedule: 1.421000 Task-1
# schedule: 1.422000 Task-1
# schedule: 1.423000 Task-1
# schedule: 1.424000 Task-1
# schedule: 1.425000 Task-1
# schedule: 1.426000 Task-1
# schedule: 1.427000 Task-1
# schedule: 1.428000 Task-1
# schedule: 1.429000 Task-1
# schedule: 1.430000 Task-1
# schedule: 1.431000 Task-1
# schedule: 1.432000 Task-1
# schedule: 1.433000 Task-1
# schedule: 1.434000 Task-1
# schedule: 1.435000 Task-1
# schedule: 1.436000 Task-1
# schedule: 1.437000 Task-1
# schedule: 1.438000 Task-1
# schedule: 1.439000 Task-1
# schedule: 1.440000 Task-1
# schedule: 1.441000 Task-1
# schedule: 1.442000 Task-1
# schedule: 1.443000 Task-1
# schedule: 1.444000 Task-1
# schedule: 1.445000 Task-1
# schedule: 1.446000 Task-1
# schedule: 1.447000 Task-1
# schedule: 1.448000 Task-1
# schedule: 1.449000 Task-1
# schedule: 1.450000 Task-1
# schedule: 1.451000 Task-1
# schedule: 1.452000 Task-1
# schedule: 1.453000 Task-1
# schedule: 1.454000 Task-1
# schedule: 1.455000 Task-1
# schedule: 1.456000 Task-1
# schedule: 1.457000 Task-1
# schedule: 1.458000 Task-1
# schedule: 1.459000 Task-1
# schedule: 1.460000 Task-1
# schedule: 1.461000 Task-1
# schedule: 1.462000 Task-1
# schedule: 1.463000 Task-1
# schedule: 1.464000 Task-1
# schedule: 1.465000 Task-1
# schedule: 1.466000 Task-1
# schedule: 1.467000 Task-1
# schedule: 1.468000 Task-1
# schedule: 1.469000 Task-1
# schedule: 1.470000 Task-1
# schedule: 1.471000 Task-1
# schedule: 1.472000 Task-1
# schedule: 1.473000 Task-1
# schedule: 1.474000 Task-1
# schedule: 1.475000 Task-1
# schedule: 1.476000 Task-1
# schedule: 1.477000 Task-1
# schedule: 1.478000 Task-1
# schedule: 1.479000 Task-1
# schedule: 1.480000 Task-1
# schedule: 1.481000 Task-1
# schedule: 1.482000 Task-1
# schedule: 1.483000 Task-1
# schedule: 1.484000 Task-1
# schedule: 1.485000 Task-1
# schedule: 1.486000 Task-1
# schedule: 1.487000 Task-1
# schedule: 1.488000 Task-1
# schedule: 1.489000 Task-1
# schedule: 1.490000 Task-1
# schedule: 1.491000 Task-1
# schedule: 1.492000 Task-1
# schedule: 1.493000 Task-1
# schedule: 1.494000 Task-1
# schedule: 1.495000 Task-1
# schedule: 1.496000 Task-1
# schedule: 1.497000 Task-1
# schedule: 1.498000 Task-1
# schedule: 1.499000 Task-1
# schedule: 1.500000 worker worker Task-1 Task-1 service
# schedule: 1.700000 service Task-1 service Task-1
# schedule: 2.700000 Task-1
# schedule: 3.000000 Task-1 produce Task-1 produce Task-1 produce Task-1 produce Task-1 Task-1 Task-7 Task-1 Task-8 Task-9 Task-9
