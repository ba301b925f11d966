"""Names for annotations."""
from ._scopes import CancelScope, TaskGroup, _Status
from ._streams import MemoryObjectReceiveStream, MemoryObjectSendStream

ObjectReceiveStream, ObjectSendStream = MemoryObjectReceiveStream, MemoryObjectSendStream


class TaskStatus(_Status):
    def __class_getitem__(cls, item):
        return cls
