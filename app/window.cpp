#include "app/window.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include <glad/gl.h>
// After glad, which brings OpenGL's own names.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include "ui/compat.h"
#include "ui/screen.h"

namespace loopscope::app {

using ui::Key;

namespace {

constexpr double kFrameSeconds = 1.0 / 60;
constexpr double kIdleSeconds = 1.0;

// What a key is called on the user's own keyboard, where it writes something.
Key key_of(int code, int scancode) {
    constexpr struct {
        int code;
        Key key;
    } kOthers[] = {{GLFW_KEY_SPACE, Key::Space},
                   {GLFW_KEY_LEFT, Key::Left},
                   {GLFW_KEY_RIGHT, Key::Right},
                   {GLFW_KEY_UP, Key::Up},
                   {GLFW_KEY_DOWN, Key::Down},
                   {GLFW_KEY_HOME, Key::Home},
                   {GLFW_KEY_END, Key::End},
                   {GLFW_KEY_PAGE_UP, Key::PageUp},
                   {GLFW_KEY_PAGE_DOWN, Key::PageDown},
                   {GLFW_KEY_TAB, Key::Tab},
                   {GLFW_KEY_ENTER, Key::Enter},
                   {GLFW_KEY_KP_ENTER, Key::Enter},
                   {GLFW_KEY_ESCAPE, Key::Escape},
                   {GLFW_KEY_BACKSPACE, Key::Backspace},
                   {GLFW_KEY_DELETE, Key::Delete},
                   {GLFW_KEY_KP_ADD, Key::Equal},
                   {GLFW_KEY_KP_SUBTRACT, Key::Minus}};
    for (const auto& other : kOthers) {
        if (other.code == code) return other.key;
    }
    if (code >= GLFW_KEY_F1 && code <= GLFW_KEY_F12) {
        return static_cast<Key>(static_cast<int>(Key::F1) + code - GLFW_KEY_F1);
    }
    const char* name = glfwGetKeyName(code, scancode);
    char c = name != nullptr && name[0] != 0 && name[1] == 0 ? name[0] : 0;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == '+') return Key::Equal;
    const bool known =
        (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c != 0 && std::strchr(",-./=[]", c) != nullptr);
    return known ? static_cast<Key>(c) : Key::None;
}

void append_utf8(std::string& text, unsigned c) {
    const auto byte = [&](unsigned value) { text += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F));
    }
}

void rebuild_font_texture() {
#if IMGUI_VERSION_NUM < 19200
    // Later versions keep their textures up to date by themselves.
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

}  // namespace

struct Window::Callbacks {
    static Window& of(GLFWwindow* window) {
        auto& self = *static_cast<Window*>(glfwGetWindowUserPointer(window));
        self.wake();
        if (self.m_beside != nullptr) self.m_beside->wake();
        return self;
    }
    static void key(GLFWwindow* window, int code, int scancode, int action, int mods) {
        if (action == GLFW_RELEASE) return;
        const Key key = key_of(code, scancode);
        Window& self = of(window);
        const ui::Modifiers with{(mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0,
                                 (mods & GLFW_MOD_ALT) != 0};
        if (key != Key::None) self.first().m_input.keys.push_back({key, with});
    }
    static void character(GLFWwindow* window, unsigned c) {
        Window& self = of(window);
        ui::Input& input = self.first().m_input;
        append_utf8(input.text, c);
        input.text_marks.emplace_back(input.keys.size(), input.text.size());
    }
    static void move(GLFWwindow* window, double, double) { of(window); }
    static void button(GLFWwindow* window, int button, int action, int) {
        Window& self = of(window);
        if (button == GLFW_MOUSE_BUTTON_RIGHT && action == GLFW_PRESS) ++self.m_input.right_presses;
        if (button != GLFW_MOUSE_BUTTON_LEFT) return;
        ++(action == GLFW_PRESS ? self.m_input.presses : self.m_input.releases);
    }
    static void scroll(GLFWwindow* window, double x, double y) {
        ui::Input& input = of(window).m_input;
        input.wheel += static_cast<float>(y);
        input.wheel_x += static_cast<float>(x);
    }
    static void drop(GLFWwindow* window, int count, const char** paths) {
        Window& self = of(window);
        for (int i = 0; i < count; ++i) self.m_dropped.emplace_back(paths[i]);
    }
    static void focus(GLFWwindow* window, int focused) {
        if (Window& self = of(window); focused != 0) self.m_gained_focus = true;
    }
    static void closing(GLFWwindow* window) { of(window); }
    static void resized(GLFWwindow* window, int, int) { of(window); }
    static void refresh(GLFWwindow* window) { of(window); }
};

std::unique_ptr<Window> Window::open(int width, int height, const std::string& title, std::string& why,
                                     Window* beside) {
    glfwSetErrorCallback([](int, const char*) {});
    if (glfwInit() == 0) {
        why = "there is no display";
        return nullptr;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, beside == nullptr ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "loopscope");
    GLFWwindow* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    const auto give_up = [&](const char* reason) {
        why = reason;
        if (window != nullptr) glfwDestroyWindow(window);
        if (beside == nullptr) glfwTerminate();
        return nullptr;
    };
    if (window == nullptr) return give_up("this display offers no OpenGL 3.3");
    glfwMakeContextCurrent(window);
    if (gladLoadGL(glfwGetProcAddress) == 0) return give_up("OpenGL 3.3 could not be loaded");
    std::unique_ptr<Window> opened(new Window(window, beside));
    if (beside != nullptr) opened->place_beside(*beside);
    return opened;
}

Window::Window(GLFWwindow* window, Window* beside) : m_window(window), m_beside(beside) {
    // Two windows that both wait for the display would wait one after the other.
    glfwSwapInterval(beside == nullptr ? 1 : 0);
    glfwSetWindowSizeLimits(window, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, Callbacks::key);
    glfwSetCharCallback(window, Callbacks::character);
    glfwSetCursorPosCallback(window, Callbacks::move);
    glfwSetMouseButtonCallback(window, Callbacks::button);
    glfwSetScrollCallback(window, Callbacks::scroll);
    glfwSetDropCallback(window, Callbacks::drop);
    glfwSetWindowFocusCallback(window, Callbacks::focus);
    glfwSetWindowCloseCallback(window, Callbacks::closing);
    glfwSetFramebufferSizeCallback(window, Callbacks::resized);
    glfwSetWindowRefreshCallback(window, Callbacks::refresh);
    m_context = ImGui::CreateContext();
    ImGui::SetCurrentContext(m_context);
    ui::compat::configure();
    ImGui_ImplOpenGL3_Init("#version 330");
}

Window::~Window() {
    make_current();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(m_context);
    glfwDestroyWindow(m_window);
    if (m_beside == nullptr)
        glfwTerminate();
    else
        m_beside->make_current();
}

void Window::make_current() {
    glfwMakeContextCurrent(m_window);
    ImGui::SetCurrentContext(m_context);
}

namespace {

// The monitor that shows most of the window.
GLFWmonitor* monitor_of(GLFWwindow* window) {
    int count = 0, x = 0, y = 0, w = 0, h = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    if (GLFWmonitor* full = glfwGetWindowMonitor(window)) return full;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &w, &h);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    int most = 0;
    for (int i = 0; i < count; ++i) {
        int left = 0, top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (mode == nullptr) continue;
        const int across = std::min(x + w, left + mode->width) - std::max(x, left);
        const int down = std::min(y + h, top + mode->height) - std::max(y, top);
        if (across <= 0 || down <= 0 || across * down <= most) continue;
        most = across * down;
        best = monitors[i];
    }
    return best;
}

}  // namespace

// On the other monitor where there is one: the first window is on the wall by then.
void Window::place_beside(Window& first) {
    int count = 0, x = 0, y = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* taken = monitor_of(first.m_window);
    for (int i = 0; i < count; ++i) {
        if (monitors[i] == taken) continue;
        glfwGetMonitorPos(monitors[i], &x, &y);
        return glfwSetWindowPos(m_window, x + 40, y + 40);
    }
    glfwGetWindowPos(first.m_window, &x, &y);
    glfwSetWindowPos(m_window, x + 60, y + 60);
}

bool Window::should_close() const { return glfwWindowShouldClose(m_window) != 0; }
void Window::close() { glfwSetWindowShouldClose(m_window, 1); }
void Window::toggle_full_screen() {
    GLFWmonitor* monitor = monitor_of(m_window);
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return;
    if (glfwGetWindowMonitor(m_window) != nullptr) {
        glfwSetWindowMonitor(m_window, nullptr, m_windowed[0], m_windowed[1], m_windowed[2], m_windowed[3],
                             GLFW_DONT_CARE);
    } else {
        glfwGetWindowPos(m_window, &m_windowed[0], &m_windowed[1]);
        glfwGetWindowSize(m_window, &m_windowed[2], &m_windowed[3]);
        glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    }
    wake();
}

Window::Stand Window::stand() const {
    Stand now{m_windowed[0], m_windowed[1], m_windowed[2], m_windowed[3], false};
    if (glfwGetWindowMonitor(m_window) != nullptr) return now;
    glfwGetWindowPos(m_window, &now.left, &now.above);
    glfwGetWindowSize(m_window, &now.width, &now.height);
    now.maximized = glfwGetWindowAttrib(m_window, GLFW_MAXIMIZED) != 0;
    return now;
}

void Window::restore(const Stand& stand) {
    int count = 0, left = 0, top = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        const int x = stand.left - left, y = stand.above - top;
        // Its upper left corner, and so its bar, must be within reach.
        if (mode == nullptr || x < -50 || y < 0 || x > mode->width - 100 || y > mode->height - 100) continue;
        glfwSetWindowPos(m_window, stand.left, stand.above);
        break;
    }
    if (stand.maximized) glfwMaximizeWindow(m_window);
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(m_window, title.c_str()); }
void Window::set_clipboard(const std::string& text) { glfwSetClipboardString(m_window, text.c_str()); }

std::string Window::clipboard() const {
    const char* text = glfwGetClipboardString(m_window);
    return text != nullptr ? text : "";
}

ui::Picture Window::picture() const {
    return ui::rasterise(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, m_width, m_height);
}

void Window::wait(double wants_frame_in, const std::function<void()>& idle) {
    const double pause = m_last_frame + kFrameSeconds - glfwGetTime();
    if (m_frames_due > 0 || wants_frame_in == 0) {
        // The display's own pace cannot be relied on: under a virtual one, frames would follow each other at
        // once.
        if (pause > 0.0005)
            glfwWaitEventsTimeout(pause);
        else
            glfwPollEvents();
        while (glfwGetTime() < m_last_frame + kFrameSeconds - 0.001) glfwWaitEventsTimeout(kFrameSeconds / 4);
    } else if (wants_frame_in > 0) {
        glfwWaitEventsTimeout(wants_frame_in);
    } else {
        while (m_frames_due == 0 && !should_close()) {
            glfwWaitEventsTimeout(kIdleSeconds);
            if (m_frames_due == 0) idle();
        }
    }
}

float Window::scale() const {
    float scale = 1, unused = 1;
    glfwGetWindowContentScale(m_window, &scale, &unused);
    return std::max(1.0f, scale);
}

void Window::grow_to_scale() {
    GLFWmonitor* monitor = monitor_of(m_window);
    int left = 0, top = 0, most_width = 0, most_height = 0, width = 0, height = 0;
    if (monitor == nullptr || scale() == 1) return;
    glfwGetMonitorWorkarea(monitor, &left, &top, &most_width, &most_height);
    glfwGetWindowSize(m_window, &width, &height);
    const auto grown = [&](int size, int most) {
        return std::max(size, std::min(static_cast<int>(static_cast<float>(size) * scale()), most * 9 / 10));
    };
    width = grown(width, most_width), height = grown(height, most_height);
    glfwSetWindowSize(m_window, width, height);
    glfwSetWindowPos(m_window, left + std::max(0, most_width - width) / 2,
                     top + std::max(0, most_height - height) / 2);
}

void Window::refresh_fonts(ui::Screen& screen, float text_px) {
    text_px = std::round(text_px * scale());
    const bool news = screen.collect(m_characters, m_seen_words);
    if (!news && m_fonts.text_px() == text_px) return;
    m_fonts.bake(*ImGui::GetIO().Fonts, text_px, m_characters);
    rebuild_font_texture();
}

// False where the window is made small to nothing.
bool Window::begin_frame(ui::Input& input) {
    make_current();
    if (m_frames_due > 0) --m_frames_due;
    m_last_frame = glfwGetTime();
    int window_width = 1, window_height = 1;
    glfwGetWindowSize(m_window, &window_width, &window_height);
    glfwGetFramebufferSize(m_window, &m_width, &m_height);
    if (m_width == 0 || m_height == 0) return false;
    input = std::exchange(m_input, {});
    double x = 0, y = 0;
    glfwGetCursorPos(m_window, &x, &y);
    const double scale = static_cast<double>(m_width) / std::max(1, window_width);
    input.mouse = {static_cast<float>(x * scale), static_cast<float>(y * scale)};
    if (glfwGetWindowAttrib(m_window, GLFW_HOVERED) == 0) input.mouse = {-1, -1};
    input.mouse_down = glfwGetMouseButton(m_window, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
    const auto held = [&](int left, int right) {
        return glfwGetKey(m_window, left) == GLFW_PRESS || glfwGetKey(m_window, right) == GLFW_PRESS;
    };
    input.held = {held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL),
                  held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT), false};
    input.window = {0, 0, static_cast<float>(m_width), static_cast<float>(m_height)};
    input.now = m_last_frame;
    for (const ui::KeyPress& press : input.keys) {
        if (press.with.ctrl && press.key == ui::letter('V')) input.clipboard = clipboard();
    }
    return true;
}

void Window::end_frame() {
    ImGui::Render();
    glViewport(0, 0, m_width, m_height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(m_window);
}

void Window::draw(ui::Screen& screen) {
    ui::Input input;
    if (!begin_frame(input)) return;
    refresh_fonts(screen, static_cast<float>(screen.state().settings.text_px));
    ImGui_ImplOpenGL3_NewFrame();
    ui::compat::set_frame({input.window.w, input.window.h}, static_cast<float>(kFrameSeconds));
    ImGui::NewFrame();
    screen.frame(input, m_fonts);
    end_frame();
}

void Window::draw_notes(ui::Screen& screen, const std::string& wall_clock) {
    ui::Input input;
    if (begin_frame(input)) {
        refresh_fonts(screen, ui::notes_text_px(input.window.w, input.window.h));
        ImGui_ImplOpenGL3_NewFrame();
        ui::compat::set_frame({input.window.w, input.window.h}, static_cast<float>(kFrameSeconds));
        ImGui::NewFrame();
        screen.draw_notes(input, m_fonts, wall_clock);
        end_frame();
    }
    if (m_beside != nullptr) m_beside->make_current();
}

}  // namespace loopscope::app
