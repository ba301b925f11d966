# Numbers of errors, kinds of files, signals and limits, as Linux has them.
import errno
import linecache
import os
import resource
import signal
import stat

for name in """E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR
EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK
EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ
EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC
EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE
EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV
ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR
ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ
ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE
EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE
ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL""".split():
    print(name, getattr(errno, name), errno.errorcode[getattr(errno, name)])
for name in """ST_MODE ST_INO ST_DEV ST_NLINK ST_UID ST_GID ST_SIZE ST_ATIME ST_MTIME ST_CTIME S_IFDIR S_IFCHR S_IFBLK S_IFREG
S_IFIFO S_IFLNK S_IFSOCK S_ISUID S_ISGID S_ISVTX S_IRWXU S_IRUSR S_IWUSR S_IXUSR S_IRWXG S_IRGRP S_IWGRP S_IXGRP S_IRWXO
S_IROTH S_IWOTH S_IXOTH S_IREAD S_IWRITE S_IEXEC""".split():
    print(name, getattr(stat, name))
for mode in (stat.S_IFDIR | 0o755, stat.S_IFREG | 0o4644, stat.S_IFLNK | 0o777, stat.S_IFSOCK, stat.S_IFIFO | 0o1600):
    print(stat.filemode(mode), stat.S_IMODE(mode), stat.S_IFMT(mode), stat.S_ISDIR(mode), stat.S_ISREG(mode),
          stat.S_ISLNK(mode), stat.S_ISSOCK(mode), stat.S_ISFIFO(mode), stat.S_ISCHR(mode), stat.S_ISBLK(mode))
for name in """SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM
SIGTERM SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPOLL
SIGPWR SIGSYS SIGSTKFLT SIGRTMIN SIGRTMAX SIGCLD SIGIOT SIG_DFL SIG_IGN SIG_BLOCK SIG_UNBLOCK SIG_SETMASK NSIG""".split():
    value = getattr(signal, name)
    print(name, repr(value), int(value))
print(signal.Handlers, signal.Sigmasks, sorted(signal.valid_signals())[:5], len(signal.valid_signals()))
print([signal.strsignal(number) for number in range(1, 32)])
print(signal.sigpending(), signal.pthread_sigmask(signal.SIG_BLOCK, []), signal.set_wakeup_fd(-1))
try:
    signal.default_int_handler(signal.SIGINT, None)
except KeyboardInterrupt as error:
    print(repr(error))
for name in "RLIMIT_CPU RLIMIT_FSIZE RLIMIT_DATA RLIMIT_STACK RLIMIT_CORE RLIMIT_RSS RLIMIT_NPROC RLIMIT_NOFILE RLIMIT_MEMLOCK RLIMIT_AS RLIMIT_OFILE RLIMIT_SIGPENDING RLIMIT_MSGQUEUE RLIMIT_NICE RLIMIT_RTPRIO RLIMIT_RTTIME RLIM_INFINITY RUSAGE_SELF RUSAGE_CHILDREN RUSAGE_THREAD".split():
    print(name, getattr(resource, name))
used = resource.getrusage(resource.RUSAGE_SELF)
print(type(used).__name__, used.ru_utime >= 0, used.ru_maxrss > 0, resource.getpagesize(), resource.error is OSError,
      len(resource.getrlimit(resource.RLIMIT_NOFILE)), len(used), resource.struct_rusage.__name__)
for name in "EX_OK EX_USAGE EX_DATAERR EX_NOINPUT EX_UNAVAILABLE EX_SOFTWARE EX_IOERR F_OK R_OK W_OK X_OK O_RDONLY O_WRONLY O_RDWR O_APPEND O_CREAT O_EXCL O_TRUNC O_NONBLOCK O_SYNC O_CLOEXEC SEEK_SET SEEK_CUR SEEK_END TMP_MAX altsep curdir defpath devnull extsep linesep pardir pathsep sep supports_bytes_environ name".split():
    print(name, repr(getattr(os, name)))
for number in (1, 2, 13, 17, 104, 110, 111, 9999):
    print(os.strerror(number), OSError(number, "x").__class__.__name__)
print(linecache.getline("nowhere.py", 1) == "", linecache.getlines("nowhere.py"), linecache.checkcache(),
      linecache.clearcache(), linecache.updatecache("nowhere.py"), linecache.cache)

# expect: E2BIG 7 E2BIG
# expect: EACCES 13 EACCES
# expect: EADDRINUSE 98 EADDRINUSE
# expect: EADDRNOTAVAIL 99 EADDRNOTAVAIL
# expect: EADV 68 EADV
# expect: EAFNOSUPPORT 97 EAFNOSUPPORT
# expect: EAGAIN 11 EAGAIN
# expect: EALREADY 114 EALREADY
# expect: EBADE 52 EBADE
# expect: EBADF 9 EBADF
# expect: EBADFD 77 EBADFD
# expect: EBADMSG 74 EBADMSG
# expect: EBADR 53 EBADR
# expect: EBADRQC 56 EBADRQC
# expect: EBADSLT 57 EBADSLT
# expect: EBFONT 59 EBFONT
# expect: EBUSY 16 EBUSY
# expect: ECANCELED 125 ECANCELED
# expect: ECHILD 10 ECHILD
# expect: ECHRNG 44 ECHRNG
# expect: ECOMM 70 ECOMM
# expect: ECONNABORTED 103 ECONNABORTED
# expect: ECONNREFUSED 111 ECONNREFUSED
# expect: ECONNRESET 104 ECONNRESET
# expect: EDEADLK 35 EDEADLOCK
# expect: EDEADLOCK 35 EDEADLOCK
# expect: EDESTADDRREQ 89 EDESTADDRREQ
# expect: EDOM 33 EDOM
# expect: EDOTDOT 73 EDOTDOT
# expect: EDQUOT 122 EDQUOT
# expect: EEXIST 17 EEXIST
# expect: EFAULT 14 EFAULT
# expect: EFBIG 27 EFBIG
# expect: EHOSTDOWN 112 EHOSTDOWN
# expect: EHOSTUNREACH 113 EHOSTUNREACH
# expect: EIDRM 43 EIDRM
# expect: EILSEQ 84 EILSEQ
# expect: EINPROGRESS 115 EINPROGRESS
# expect: EINTR 4 EINTR
# expect: EINVAL 22 EINVAL
# expect: EIO 5 EIO
# expect: EISCONN 106 EISCONN
# expect: EISDIR 21 EISDIR
# expect: EISNAM 120 EISNAM
# expect: EKEYEXPIRED 127 EKEYEXPIRED
# expect: EKEYREJECTED 129 EKEYREJECTED
# expect: EKEYREVOKED 128 EKEYREVOKED
# expect: EL2HLT 51 EL2HLT
# expect: EL2NSYNC 45 EL2NSYNC
# expect: EL3HLT 46 EL3HLT
# expect: EL3RST 47 EL3RST
# expect: ELIBACC 79 ELIBACC
# expect: ELIBBAD 80 ELIBBAD
# expect: ELIBEXEC 83 ELIBEXEC
# expect: ELIBMAX 82 ELIBMAX
# expect: ELIBSCN 81 ELIBSCN
# expect: ELNRNG 48 ELNRNG
# expect: ELOOP 40 ELOOP
# expect: EMEDIUMTYPE 124 EMEDIUMTYPE
# expect: EMFILE 24 EMFILE
# expect: EMLINK 31 EMLINK
# expect: EMSGSIZE 90 EMSGSIZE
# expect: EMULTIHOP 72 EMULTIHOP
# expect: ENAMETOOLONG 36 ENAMETOOLONG
# expect: ENAVAIL 119 ENAVAIL
# expect: ENETDOWN 100 ENETDOWN
# expect: ENETRESET 102 ENETRESET
# expect: ENETUNREACH 101 ENETUNREACH
# expect: ENFILE 23 ENFILE
# expect: ENOANO 55 ENOANO
# expect: ENOBUFS 105 ENOBUFS
# expect: ENOCSI 50 ENOCSI
# expect: ENODATA 61 ENODATA
# expect: ENODEV 19 ENODEV
# expect: ENOENT 2 ENOENT
# expect: ENOEXEC 8 ENOEXEC
# expect: ENOKEY 126 ENOKEY
# expect: ENOLCK 37 ENOLCK
# expect: ENOLINK 67 ENOLINK
# expect: ENOMEDIUM 123 ENOMEDIUM
# expect: ENOMEM 12 ENOMEM
# expect: ENOMSG 42 ENOMSG
# expect: ENONET 64 ENONET
# expect: ENOPKG 65 ENOPKG
# expect: ENOPROTOOPT 92 ENOPROTOOPT
# expect: ENOSPC 28 ENOSPC
# expect: ENOSR 63 ENOSR
# expect: ENOSTR 60 ENOSTR
# expect: ENOSYS 38 ENOSYS
# expect: ENOTBLK 15 ENOTBLK
# expect: ENOTCONN 107 ENOTCONN
# expect: ENOTDIR 20 ENOTDIR
# expect: ENOTEMPTY 39 ENOTEMPTY
# expect: ENOTNAM 118 ENOTNAM
# expect: ENOTRECOVERABLE 131 ENOTRECOVERABLE
# expect: ENOTSOCK 88 ENOTSOCK
# expect: ENOTSUP 95 ENOTSUP
# expect: ENOTTY 25 ENOTTY
# expect: ENOTUNIQ 76 ENOTUNIQ
# expect: ENXIO 6 ENXIO
# expect: EOPNOTSUPP 95 ENOTSUP
# expect: EOVERFLOW 75 EOVERFLOW
# expect: EOWNERDEAD 130 EOWNERDEAD
# expect: EPERM 1 EPERM
# expect: EPFNOSUPPORT 96 EPFNOSUPPORT
# expect: EPIPE 32 EPIPE
# expect: EPROTO 71 EPROTO
# expect: EPROTONOSUPPORT 93 EPROTONOSUPPORT
# expect: EPROTOTYPE 91 EPROTOTYPE
# expect: ERANGE 34 ERANGE
# expect: EREMCHG 78 EREMCHG
# expect: EREMOTE 66 EREMOTE
# expect: EREMOTEIO 121 EREMOTEIO
# expect: ERESTART 85 ERESTART
# expect: ERFKILL 132 ERFKILL
# expect: EROFS 30 EROFS
# expect: ESHUTDOWN 108 ESHUTDOWN
# expect: ESOCKTNOSUPPORT 94 ESOCKTNOSUPPORT
# expect: ESPIPE 29 ESPIPE
# expect: ESRCH 3 ESRCH
# expect: ESRMNT 69 ESRMNT
# expect: ESTALE 116 ESTALE
# expect: ESTRPIPE 86 ESTRPIPE
# expect: ETIME 62 ETIME
# expect: ETIMEDOUT 110 ETIMEDOUT
# expect: ETOOMANYREFS 109 ETOOMANYREFS
# expect: ETXTBSY 26 ETXTBSY
# expect: EUCLEAN 117 EUCLEAN
# expect: EUNATCH 49 EUNATCH
# expect: EUSERS 87 EUSERS
# expect: EWOULDBLOCK 11 EAGAIN
# expect: EXDEV 18 EXDEV
# expect: EXFULL 54 EXFULL
# expect: ST_MODE 0
# expect: ST_INO 1
# expect: ST_DEV 2
# expect: ST_NLINK 3
# expect: ST_UID 4
# expect: ST_GID 5
# expect: ST_SIZE 6
# expect: ST_ATIME 7
# expect: ST_MTIME 8
# expect: ST_CTIME 9
# expect: S_IFDIR 16384
# expect: S_IFCHR 8192
# expect: S_IFBLK 24576
# expect: S_IFREG 32768
# expect: S_IFIFO 4096
# expect: S_IFLNK 40960
# expect: S_IFSOCK 49152
# expect: S_ISUID 2048
# expect: S_ISGID 1024
# expect: S_ISVTX 512
# expect: S_IRWXU 448
# expect: S_IRUSR 256
# expect: S_IWUSR 128
# expect: S_IXUSR 64
# expect: S_IRWXG 56
# expect: S_IRGRP 32
# expect: S_IWGRP 16
# expect: S_IXGRP 8
# expect: S_IRWXO 7
# expect: S_IROTH 4
# expect: S_IWOTH 2
# expect: S_IXOTH 1
# expect: S_IREAD 256
# expect: S_IWRITE 128
# expect: S_IEXEC 64
# expect: drwxr-xr-x 493 16384 True False False False False False False
# expect: -rwSr--r-- 2468 32768 False True False False False False False
# expect: lrwxrwxrwx 511 40960 False False True False False False False
# expect: s--------- 0 49152 False False False True False False False
# expect: prw------T 896 4096 False False False False True False False
# expect: SIGHUP <Signals.SIGHUP: 1> 1
# expect: SIGINT <Signals.SIGINT: 2> 2
# expect: SIGQUIT <Signals.SIGQUIT: 3> 3
# expect: SIGILL <Signals.SIGILL: 4> 4
# expect: SIGTRAP <Signals.SIGTRAP: 5> 5
# expect: SIGABRT <Signals.SIGABRT: 6> 6
# expect: SIGBUS <Signals.SIGBUS: 7> 7
# expect: SIGFPE <Signals.SIGFPE: 8> 8
# expect: SIGKILL <Signals.SIGKILL: 9> 9
# expect: SIGUSR1 <Signals.SIGUSR1: 10> 10
# expect: SIGSEGV <Signals.SIGSEGV: 11> 11
# expect: SIGUSR2 <Signals.SIGUSR2: 12> 12
# expect: SIGPIPE <Signals.SIGPIPE: 13> 13
# expect: SIGALRM <Signals.SIGALRM: 14> 14
# expect: SIGTERM <Signals.SIGTERM: 15> 15
# expect: SIGCHLD <Signals.SIGCHLD: 17> 17
# expect: SIGCONT <Signals.SIGCONT: 18> 18
# expect: SIGSTOP <Signals.SIGSTOP: 19> 19
# expect: SIGTSTP <Signals.SIGTSTP: 20> 20
# expect: SIGTTIN <Signals.SIGTTIN: 21> 21
# expect: SIGTTOU <Signals.SIGTTOU: 22> 22
# expect: SIGURG <Signals.SIGURG: 23> 23
# expect: SIGXCPU <Signals.SIGXCPU: 24> 24
# expect: SIGXFSZ <Signals.SIGXFSZ: 25> 25
# expect: SIGVTALRM <Signals.SIGVTALRM: 26> 26
# expect: SIGPROF <Signals.SIGPROF: 27> 27
# expect: SIGWINCH <Signals.SIGWINCH: 28> 28
# expect: SIGIO <Signals.SIGIO: 29> 29
# expect: SIGPOLL <Signals.SIGIO: 29> 29
# expect: SIGPWR <Signals.SIGPWR: 30> 30
# expect: SIGSYS <Signals.SIGSYS: 31> 31
# expect: SIGSTKFLT <Signals.SIGSTKFLT: 16> 16
# expect: SIGRTMIN <Signals.SIGRTMIN: 34> 34
# expect: SIGRTMAX <Signals.SIGRTMAX: 64> 64
# expect: SIGCLD <Signals.SIGCHLD: 17> 17
# expect: SIGIOT <Signals.SIGABRT: 6> 6
# expect: SIG_DFL <Handlers.SIG_DFL: 0> 0
# expect: SIG_IGN <Handlers.SIG_IGN: 1> 1
# expect: SIG_BLOCK <Sigmasks.SIG_BLOCK: 0> 0
# expect: SIG_UNBLOCK <Sigmasks.SIG_UNBLOCK: 1> 1
# expect: SIG_SETMASK <Sigmasks.SIG_SETMASK: 2> 2
# expect: NSIG 65 65
# expect: <enum 'Handlers'> <enum 'Sigmasks'> [<Signals.SIGHUP: 1>, <Signals.SIGINT: 2>, <Signals.SIGQUIT: 3>, <Signals.SIGILL: 4>, <Signals.SIGTRAP: 5>] 62
# expect: ['Hangup', 'Interrupt', 'Quit', 'Illegal instruction', 'Trace/breakpoint trap', 'Aborted', 'Bus error', 'Floating point exception', 'Killed', 'User defined signal 1', 'Segmentation fault', 'User defined signal 2', 'Broken pipe', 'Alarm clock', 'Terminated', 'Stack fault', 'Child exited', 'Continued', 'Stopped (signal)', 'Stopped', 'Stopped (tty input)', 'Stopped (tty output)', 'Urgent I/O condition', 'CPU time limit exceeded', 'File size limit exceeded', 'Virtual timer expired', 'Profiling timer expired', 'Window changed', 'I/O possible', 'Power failure', 'Bad system call']
# expect: set() set() -1
# expect: KeyboardInterrupt()
# expect: RLIMIT_CPU 0
# expect: RLIMIT_FSIZE 1
# expect: RLIMIT_DATA 2
# expect: RLIMIT_STACK 3
# expect: RLIMIT_CORE 4
# expect: RLIMIT_RSS 5
# expect: RLIMIT_NPROC 6
# expect: RLIMIT_NOFILE 7
# expect: RLIMIT_MEMLOCK 8
# expect: RLIMIT_AS 9
# expect: RLIMIT_OFILE 7
# expect: RLIMIT_SIGPENDING 11
# expect: RLIMIT_MSGQUEUE 12
# expect: RLIMIT_NICE 13
# expect: RLIMIT_RTPRIO 14
# expect: RLIMIT_RTTIME 15
# expect: RLIM_INFINITY -1
# expect: RUSAGE_SELF 0
# expect: RUSAGE_CHILDREN -1
# expect: RUSAGE_THREAD 1
# expect: struct_rusage True True 4096 True 2 16 struct_rusage
# expect: EX_OK 0
# expect: EX_USAGE 64
# expect: EX_DATAERR 65
# expect: EX_NOINPUT 66
# expect: EX_UNAVAILABLE 69
# expect: EX_SOFTWARE 70
# expect: EX_IOERR 74
# expect: F_OK 0
# expect: R_OK 4
# expect: W_OK 2
# expect: X_OK 1
# expect: O_RDONLY 0
# expect: O_WRONLY 1
# expect: O_RDWR 2
# expect: O_APPEND 1024
# expect: O_CREAT 64
# expect: O_EXCL 128
# expect: O_TRUNC 512
# expect: O_NONBLOCK 2048
# expect: O_SYNC 1052672
# expect: O_CLOEXEC 524288
# expect: SEEK_SET 0
# expect: SEEK_CUR 1
# expect: SEEK_END 2
# expect: TMP_MAX 238328
# expect: altsep None
# expect: curdir '.'
# expect: defpath '/bin:/usr/bin'
# expect: devnull '/dev/null'
# expect: extsep '.'
# expect: linesep '\n'
# expect: pardir '..'
# expect: pathsep ':'
# expect: sep '/'
# expect: supports_bytes_environ True
# expect: name 'posix'
# expect: Operation not permitted PermissionError
# expect: No such file or directory FileNotFoundError
# expect: Permission denied PermissionError
# expect: File exists FileExistsError
# expect: Connection reset by peer ConnectionResetError
# expect: Connection timed out TimeoutError
# expect: Connection refused ConnectionRefusedError
# expect: Unknown error 9999 OSError
# expect: True [] None None [] {}
