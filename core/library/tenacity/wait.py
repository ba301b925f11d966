"""How long to wait between attempts."""
from ._waits import (wait_chain, wait_combine, wait_exponential, wait_exponential_jitter, wait_fixed, wait_full_jitter, wait_incrementing,
                     wait_none, wait_random, wait_random_exponential)
