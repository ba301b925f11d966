"""What the script uses of the machine, which is little: time as the clock of the run has it."""
import time
from collections import namedtuple

error = OSError
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
RLIM_INFINITY = -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS = range(6)
RLIMIT_OFILE, RLIMIT_SIGPENDING, RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME = 7, 11, 12, 13, 14, 15
RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK, RLIMIT_AS = 6, 7, 8, 9

struct_rusage = namedtuple("struct_rusage", "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt "
                                            "ru_majflt ru_nswap ru_inblock ru_oublock ru_msgsnd ru_msgrcv "
                                            "ru_nsignals ru_nvcsw ru_nivcsw", module="resource")
_limits = {RLIMIT_NOFILE: (1024, 1048576), RLIMIT_STACK: (8388608, RLIM_INFINITY)}


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError("invalid who parameter")
    used = time.process_time() if who != RUSAGE_CHILDREN else 0.0
    return struct_rusage(used, 0.0, 10240, *[0] * 13)


def getrlimit(resource, /):
    return _limits.get(resource, (RLIM_INFINITY, RLIM_INFINITY))


def setrlimit(resource, limits, /):
    _limits[resource] = tuple(limits)


def getpagesize():
    return 4096
