import numpie_is_not_there as np
