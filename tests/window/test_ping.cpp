// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The running program as a window manager sees it: from its first window on it answers every _NET_WM_PING
/// (Extended Window Manager Hints) within 50 ms while it reads, compares and shows a book of 50,000
/// paragraphs. These are milliseconds on the clock, so other work on the machine counts as well: see
/// support/bars.h.
#include "support/bars.h"
#include "window/book.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <poll.h>
#include <xcb/xcb.h>

#include <cstring>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using Redraft::Testing::Book;
using Redraft::Testing::slack;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int Paragraphs = 3'000;
constexpr double Bar = 5'000;
#else
constexpr int Paragraphs = 50'000;
constexpr double Bar = 50; // milliseconds
#endif

struct Freed {
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T> using Reply = std::unique_ptr<T, Freed>;

/// A client of the X server that asks like a window manager.
class Manager {
public:
    Manager()
        : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection))
            return;
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        m_protocols = atom("WM_PROTOCOLS");
        m_ping = atom("_NET_WM_PING");
        m_pid = atom("_NET_WM_PID");
    }
    ~Manager() { xcb_disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(Manager)

    bool isConnected() const { return !xcb_connection_has_error(m_connection); }

    /// The first visible window of this process that takes part in the protocol.
    xcb_window_t windowOf(qint64 pid)
    {
        const Reply<xcb_query_tree_reply_t> tree(
            xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
        for (int i = 0; tree && i < xcb_query_tree_children_length(tree.get()); ++i) {
            const xcb_window_t window = xcb_query_tree_children(tree.get())[i];
            const Reply<xcb_get_window_attributes_reply_t> seen(xcb_get_window_attributes_reply(
                m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
            if (seen && seen->map_state == XCB_MAP_STATE_VIEWABLE
                && words(window, m_pid).contains(uint32_t(pid))
                && words(window, m_protocols).contains(m_ping))
                return window;
        }
        return XCB_NONE;
    }

    /// From here on answers come here. Not before the window is there: to show it would be the manager's
    /// task, too.
    void listen()
    {
        const uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT;
        xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &events);
    }

    /// Milliseconds until the window answered; nothing: it did not within `patience` milliseconds.
    std::optional<double> ask(xcb_window_t window, double patience)
    {
        xcb_client_message_event_t message = {};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 32;
        message.window = window;
        message.type = m_protocols;
        message.data.data32[0] = m_ping;
        message.data.data32[1] = ++m_asked;
        message.data.data32[2] = window;
        xcb_send_event(m_connection, false, window, XCB_EVENT_MASK_NO_EVENT,
                       reinterpret_cast<const char*>(&message));
        xcb_flush(m_connection);
        QElapsedTimer clock;
        clock.start();
        while (double(clock.elapsed()) < patience) {
            while (const Reply<xcb_generic_event_t> event{ xcb_poll_for_event(m_connection) }) {
                xcb_client_message_event_t answer;
                std::memcpy(&answer, event.get(), sizeof answer);
                if ((event->response_type & 0x7f) == XCB_CLIENT_MESSAGE && answer.type == m_protocols
                    && answer.data.data32[0] == m_ping && answer.data.data32[1] == m_asked)
                    return double(clock.nsecsElapsed()) / 1e6;
            }
            pollfd waiting{ xcb_get_file_descriptor(m_connection), POLLIN, 0 };
            poll(&waiting, 1, 20);
        }
        return {};
    }

private:
    xcb_atom_t atom(const char* name)
    {
        const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(
            m_connection, xcb_intern_atom(m_connection, false, uint16_t(std::strlen(name)), name), nullptr));
        return reply ? reply->atom : XCB_NONE;
    }

    QList<uint32_t> words(xcb_window_t window, xcb_atom_t property)
    {
        const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
            m_connection, xcb_get_property(m_connection, false, window, property, XCB_ATOM_ANY, 0, 64),
            nullptr));
        if (!reply || reply->format != 32)
            return {};
        const auto* first = static_cast<const uint32_t*>(xcb_get_property_value(reply.get()));
        return { first, first + xcb_get_property_value_length(reply.get()) / 4 };
    }

    xcb_connection_t* m_connection;
    xcb_window_t m_root = XCB_NONE;
    xcb_atom_t m_protocols = XCB_NONE;
    xcb_atom_t m_ping = XCB_NONE;
    xcb_atom_t m_pid = XCB_NONE;
    uint32_t m_asked = 0;
};

} // namespace

class TestPing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBook()
    {
        QTemporaryDir folder;
        const QStringList files = Book::write(folder.path(), Paragraphs);
        Manager manager;
        QVERIFY(manager.isConnected());
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QCoreApplication::applicationDirPath() + u"/redraft"_s, files);
        QVERIFY(program.waitForStarted());
        xcb_window_t window = XCB_NONE;
        QTRY_VERIFY_WITH_TIMEOUT((window = manager.windowOf(program.processId())) != XCB_NONE, 60'000);

        manager.listen();
        // The window is there before the texts are; the last answers come from a page that is at rest.
        double longest = 0;
        int answers = 0;
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 6'000; ++answers) {
            const auto answer = manager.ask(window, 60'000);
            QVERIFY2(answer, qPrintable(u"no answer after %1"_s.arg(answers)));
            longest = std::max(longest, *answer);
            QTest::qSleep(2);
        }
        qInfo("%d answers, the slowest after %.1f ms", answers, longest);
        QVERIFY2(answers > 100, qPrintable(u"only %1 answers"_s.arg(answers)));
        QVERIFY2(longest <= Bar * slack(), qPrintable(u"an answer took %1 ms"_s.arg(longest)));
        program.terminate();
        QVERIFY(program.waitForFinished(20'000));
    }
};

QTEST_GUILESS_MAIN(TestPing)
#include "test_ping.moc"
