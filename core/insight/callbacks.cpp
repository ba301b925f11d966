#include "core/insight/callbacks.h"

#include <algorithm>

#include "core/insight/messages.h"

namespace loopscope::insight {

namespace {

struct Row {
    std::string_view beginning;  // of the name that Python shows
    Message message;
};

// The first row that fits counts.
constexpr Row kRows[] = {
    {"_stop_when_done", Message::cb_stops},
    {"BaseEventLoop.create_task(<async_gen", Message::cb_closes_generator},
    {"gather.", Message::cb_gather},
    {"_wait.", Message::cb_wait},
    {"_release", Message::cb_wait_for},
    {"shield.", Message::cb_shield},
    {"_Completions.", Message::cb_completed},
    {"TaskGroup.", Message::cb_group},
    {"Timeout.", Message::cb_timeout},
    {"_set_result_unless_cancelled", Message::cb_result},
    {"_chain_future.<locals>.cancel_source", Message::cb_executor_done},
    {"_chain_future.", Message::cb_executor},
    {"_SelectorSocketTransport._read_ready", Message::cb_read},
    {"_SelectorDatagramTransport._read_ready", Message::cb_read},
    {"_SelectorSocketTransport._write_ready", Message::cb_write},
    {"_SelectorTransport._call_connection_lost", Message::cb_lost},
    {"_SelectorTransport._add_reader", Message::cb_watch},
    {"_UnixReadPipeTransport._read_ready", Message::cb_pipe_read},
    {"_UnixReadPipeTransport._begin", Message::cb_pipe_watch},
    {"_PipeTransport._read_when_ready", Message::cb_pipe_watch},
    {"WriteSubprocessPipeProto.connection_made", Message::cb_pipe_watch},
    {"_PipeTransport._call_connection_lost", Message::cb_pipe_lost},
    {"_UnixWritePipeTransport._read_ready", Message::cb_pipe_lost},
    {"Protocol.eof_received", Message::cb_pipe_lost},
    {"SubprocessStreamProtocol.pipe_connection_lost", Message::cb_pipe_lost},
    {"_UnixWritePipeTransport._write_ready", Message::cb_pipe_write},
    {"SubprocessStreamProtocol.pipe_data_received", Message::cb_piece},
    {"SubprocessStreamProtocol.connection_made", Message::cb_stream_made},
    {"SubprocessStreamProtocol.process_exited", Message::cb_program_over},
    {"PipesMixin._", Message::cb_program_over},
    {"BaseSubprocessTransport._process_exited", Message::cb_program_over},
    {"BaseSubprocessTransport._call_connection_lost", Message::cb_program_wakes},
    {"StreamReaderProtocol.connection_made.<locals>", Message::cb_handler_over},
    {"StreamReaderProtocol.connection_made", Message::cb_stream_made},
    {"BaseSelectorEventLoop._accept_connections", Message::cb_accept},
    {"BaseSelectorEventLoop._", Message::cb_sockets},
    {"_UnixSelectorEventLoop._take_signals", Message::cb_signals},
    {"Runner._run_until_complete", Message::cb_interrupt},
    {"WorldChannel._piece_came", Message::cb_piece},
    {"_look_up", Message::cb_look_up},
};

// Whether a name is that of a function of the library, and of none of the script's.
bool is_of_library(const trace::Trace& trace, std::string_view callback) {
    const size_t end = std::min(callback.find(".<locals>"), callback.find('('));
    const std::string_view maker = callback.substr(0, end);
    bool found = false;
    for (const auto& info : trace.codes) {
        if (info.qualname != maker) continue;
        if (!info.is_library) return false;
        found = true;
    }
    return found;
}

// "{'name': 'client 1', ..": whom the arrival of a declared client is about.
std::string_view client_in(std::string_view callback) {
    constexpr std::string_view kName = "'name': '";
    const size_t begin = callback.find(kName);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = callback.substr(begin + kName.size());
    return rest.substr(0, rest.find('\''));
}

void replace_all(std::string& words, std::string_view what, std::string_view by) {
    for (size_t at = words.find(what); at != std::string::npos; at = words.find(what, at + by.size()))
        words.replace(at, what.size(), by);
}

}  // namespace

std::string short_callback(std::string_view callback) {
    const size_t arguments = std::min(callback.find('('), callback.size());
    const size_t inner = callback.substr(0, arguments).rfind("<locals>.");
    std::string words(inner == std::string_view::npos ? callback : callback.substr(inner + 9));
    // "<Connection object>", or as much of it as there was room for: "<_UnixSelectorEve..".
    for (size_t open = words.find('<'); open != std::string::npos; open = words.find('<', open + 1)) {
        const std::string_view rest = std::string_view(words).substr(open + 1);
        if (rest.starts_with("lambda>")) continue;
        const size_t name = rest.find_first_of(" .>,)");
        std::string type(rest.substr(0, name));
        if (rest.starts_with("class '")) type = rest.substr(7, rest.find_first_of("'", 7) - 7);
        if (rest.starts_with("function ") || rest.starts_with("bound ")) type = "function";
        if (type.starts_with("_UnixSel") || type.starts_with("BaseEvent")) type = "loop";
        const size_t close = rest.find_first_of(">,)");
        size_t end = close == std::string_view::npos ? words.size() : open + 1 + close;
        if (end < words.size() && words[end] == '>') ++end;
        words.replace(open, end - open, type);
        if (open == 0) break;
    }
    replace_all(words, "BaseEventLoop.", "loop.");
    replace_all(words, "_UnixSelectorEventLoop.", "loop.");
    replace_all(words, "<lambda>", "lambda");
    return words;
}

CallbackName name_callback(const trace::Trace& trace, std::string_view callback) {
    // Two are not written in Python, so that the trace has no code of them.
    const bool is_native = callback.starts_with("_stop_when_done") ||
                           callback.starts_with("BaseEventLoop.create_task(<async_gen");
    if (!is_native && !is_of_library(trace, callback))
        return {code(short_callback(callback)), false};
    for (const Row& row : kRows)
        if (callback.starts_with(row.beginning)) return {say(row.message), true};
    if (callback.starts_with("Server.")) {
        const std::string_view client = client_in(callback);
        return {client.empty() ? say(Message::cb_server) : say(Message::cb_client, {text(client)}), true};
    }
    std::string_view known = callback.substr(0, callback.find_first_of(".("));
    while (known.starts_with('_')) known.remove_prefix(1);
    const bool is_inside = callback.substr(0, callback.find('(')).find('.') != std::string_view::npos;
    if (!is_inside) return {code(short_callback(callback)), false};  // of a module, as signal.raise_signal
    return {say(Message::callback_of_library, {code(known)}), true};
}

}  // namespace loopscope::insight
