// Simulated threads: several Python call stacks in one machine, one of which runs, in virtual time.
//
// A thread runs until it blocks (sleeps, waits for a lock, ends); then the one that has been ready longest
// goes on, and when none is ready the clock moves to the earliest wake-up. Every interleaving is therefore
// the same on each run. The main thread is number 1 and is there from the start; a machine that never starts
// another pays nothing.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>

#include "core/vm/machine.h"

namespace loopscope::vm {

using ThreadId = uint64_t;
constexpr ThreadId kMainThread = 1;
constexpr double kForever = std::numeric_limits<double>::infinity();

// Threads that wait for one thing, first come first served. Owned by the thing.
struct WaitList {
    std::deque<ThreadId> threads;
};

ThreadId current_thread(Machine& m);
bool has_other_threads(Machine& m);  // that have not ended

// Starts a thread that calls `function`; it runs at once, until it blocks. 0: raised (too many).
ThreadId start_thread(Machine& m, const Value& function, std::vector<Value> arguments, const Value& options);

// Blocks the running thread. *woken: by wake_one or wake_thread, not by the time `until`. False: the run is
// stopping, or nothing is left that could wake any thread, which stops it.
bool block_thread(Machine& m, WaitList* list, double until, bool* woken);
// time.sleep and its kin: to a moment of virtual time, letting other threads run meanwhile.
bool sleep_until(Machine& m, double until);
// A computation that takes so long on a core of its own. Threads of one process share one core, as the GIL
// has it, each getting an equal share; processes have cores of their own, as long as there are enough
// (kCores).
bool spend_cpu(Machine& m, double seconds);
constexpr size_t kCores = 4;
// From now on the running thread, and those that it starts, are a process of their own. 0 is the script's.
uint64_t begin_process(Machine& m);
uint64_t current_process(Machine& m);
// From now on the running thread, and those that it starts, have modules of their own, and other contents of
// these dicts (sys's attributes, os.environ, ..): each pair is a dict and what stands in it meanwhile. They
// are exchanged whenever such a thread and one without meet.
struct OwnContents {
    Ref<Dict> dict, contents;
};
void begin_image(Machine& m, Ref<Dict> modules, std::vector<OwnContents> own);
// Ends a thread that does not run: none of its Python code runs any more. False: there is no such thread.
bool end_thread(Machine& m, ThreadId thread);
// Ends all threads of a process but the one that runs.
void end_process(Machine& m, uint64_t process);
// Has a blocked thread call this before it goes on waiting; what it raises, its wait raises.
bool interrupt_thread(Machine& m, ThreadId thread, const Value& function);
// The process that runs has these variables from now on, and its parent those that the dicts have now. What
// it leaves behind is never finalized: a process that ends takes its memory with it.
struct OwnVariables {
    Ref<Dict> dict, contents;
};
void own_memory(Machine& m, uint64_t parent, const std::vector<OwnVariables>& variables, const Value& kept);
void switch_memory(Machine& m, uint64_t from, uint64_t to);
// As the loop does when nothing is ready: the clock's moves are the loop's sleep.
bool wait_in_select(Machine& m, double until, bool* woken);

// Makes a waiting thread ready. wake_one gives 0 where none waits.
ThreadId wake_one(Machine& m, WaitList& list);
void wake_thread(Machine& m, ThreadId thread);

// At the end of the program: waits for the threads that are no daemons, then ends the others.
void finish_threads(Machine& m);

Ref<Module> make_thread_module(Machine& m);  // `_thread`

}  // namespace loopscope::vm
