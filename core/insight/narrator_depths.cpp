// Why, and what happens inside, for what says nothing of its own: by the kind of event.
#include "core/insight/narrator.h"

namespace loopscope::insight {

using trace::EventKind;

namespace {

struct Depths {
    Message why, inside;
};

Depths of_program(EventKind kind) {
    switch (kind) {
        case EventKind::program_started:
        case EventKind::program_ended:
        case EventKind::run_stopped:
            return {Message::why_ended, Message::inside_line};
        case EventKind::output:
            return {Message::why_output, Message::inside_output};
        case EventKind::warning:
            return {Message::why_warned, Message::inside_output};
        case EventKind::raise:
        case EventKind::unwind:
        case EventKind::caught:
            return {Message::why_exception, Message::inside_exception};
        case EventKind::coroutine_created:
            return {Message::why_coroutine_made, Message::inside_coroutine_made};
        case EventKind::coroutine_suspended:
            return {Message::why_coroutine_stops, Message::inside_coroutine_runs};
        case EventKind::coroutine_never_awaited:
            return {Message::why_never_awaited, Message::inside_dropped};
        case EventKind::coroutine_started:
        case EventKind::coroutine_resumed:
        case EventKind::coroutine_finished:
        case EventKind::coroutine_closed:
            return {Message::why_coroutine_runs, Message::inside_coroutine_runs};
        default:
            return {Message::why_line, Message::inside_line};
    }
}

Depths of_loop(EventKind kind) {
    switch (kind) {
        case EventKind::loop_run_ready:
            return {Message::why_snapshot, Message::inside_tick};
        case EventKind::loop_select:
            return {Message::why_sleeps, Message::inside_sleep};
        case EventKind::loop_iteration:
            return {Message::why_tick, Message::inside_tick};
        case EventKind::timer_set:
        case EventKind::timer_callback:
        case EventKind::timer_fired:
        case EventKind::timer_cancelled:
            return {Message::why_timer, Message::inside_timer};
        case EventKind::handle_scheduled:
        case EventKind::handle_run:
        case EventKind::handle_finished:
        case EventKind::handle_cancelled:
            return {Message::why_tick, Message::inside_handle};
        default:
            return {Message::why_loop_over, Message::inside_loop};
    }
}

Depths of_task(EventKind kind) {
    switch (kind) {
        case EventKind::task_cancel_requested:
            return {Message::why_cancel_is_a_request, Message::inside_cancel};
        case EventKind::task_cancel_delivered:
            return {Message::why_cancel_raises, Message::inside_throw};
        case EventKind::task_destroyed_pending:
            return {Message::why_lost, Message::inside_dropped};
        case EventKind::task_scheduled:
            return {Message::why_future_wakes, Message::inside_handle};
        default:
            return {Message::why_created_later, Message::inside_created};
    }
}

Depths of_others(EventKind kind) {
    switch (kind) {
        case EventKind::exception_never_retrieved:
            return {Message::why_not_retrieved, Message::inside_dropped};
        case EventKind::job_submitted:
        case EventKind::job_started:
        case EventKind::job_finished:
            return {Message::why_executor, Message::inside_executor};
        case EventKind::request_sent:
        case EventKind::request_progress:
        case EventKind::reply_arrived:
            return {Message::why_world, Message::inside_world};
        case EventKind::sync_created:
        case EventKind::sync_acquired:
        case EventKind::sync_released:
        case EventKind::sync_wait:
        case EventKind::sync_wait_over:
            return {Message::why_waits_in_line, Message::inside_sync};
        case EventKind::sync_changed:
            return {Message::why_queue, Message::inside_sync};
        case EventKind::scope_entered:
        case EventKind::scope_member:
        case EventKind::scope_left:
            return {Message::why_group, Message::inside_group};
        default:
            return {Message::why_future_wakes, Message::inside_future};
    }
}

Depths depths_of(EventKind kind) {
    if (kind >= EventKind::task_created && kind <= EventKind::task_destroyed_pending) return of_task(kind);
    if (kind < EventKind::task_created) return of_program(kind);
    if (kind <= EventKind::timer_cancelled) return of_loop(kind);
    return of_others(kind);
}

}  // namespace

void Narrator::explain(Happening& happening) {
    if (happening.kind == EventKind::Count_) return;
    const Depths depths = depths_of(happening.kind);
    if (happening.why.empty()) happening.why = {say(depths.why)};
    if (happening.inside.empty()) happening.inside = {say(depths.inside)};
}

}  // namespace loopscope::insight
