// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the event loop of the window's thread costs, in milliseconds of processor time of that thread alone:
/// a busy machine makes a wall clock lie, and other threads may compute as they please. A turn is what
/// happens between two moments at which the loop could wait; while a turn lasts, nothing is painted and
/// nobody's key or click is answered.
#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QEvent>
#include <QMetaEnum>
#include <QObject>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace Redraft::Testing {

/// The processor time of this thread.
inline double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Bars hold for an optimised build; with sanitizers inside they say nothing.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kPatience = 40;
#else
constexpr double kPatience = 1;
#endif

/// The application of a test that asks which event it was that took so long.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0 || thread() != QThread::currentThread())
            return QApplication::notify(receiver, event);
        const QString name = QString::fromLatin1(receiver->metaObject()->className());
        const auto type = event->type();
        const double begun = threadMilliseconds();
        ++m_depth;
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        if (const double took = threadMilliseconds() - begun; took > longest) {
            longest = took;
            const char* key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
            slowest =
                name + QStringLiteral(" ") + (key ? QString::fromLatin1(key) : QString::number(int(type)));
        }
        return result;
    }

    double longest = 0;
    QString slowest;

private:
    int m_depth = 0;
};

/// Watches the loop of the thread that it was made in for as long as it lives.
class LoopWatch {
public:
    LoopWatch()
    {
        if (auto* application = dynamic_cast<WatchedApplication*>(qApp)) {
            application->longest = 0;
            application->slowest.clear();
        }
        QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
        const auto mark = [this] {
            const double now = threadMilliseconds();
            longest = std::max(longest, now - m_last);
            m_last = now;
            ++turns;
        };
        QObject::connect(loop, &QAbstractEventDispatcher::aboutToBlock, &m_context, mark);
        QObject::connect(loop, &QAbstractEventDispatcher::awake, &m_context, mark);
    }

    /// For a failure message and the log.
    QString report() const
    {
        QString words = QStringLiteral("longest turn of %1: %2 ms").arg(turns).arg(longest, 0, 'f', 1);
        if (const auto* application = dynamic_cast<const WatchedApplication*>(qApp))
            words += QStringLiteral(", longest event: %1 ms in %2")
                         .arg(application->longest, 0, 'f', 1)
                         .arg(application->slowest);
        return words;
    }

    double longest = 0;
    int turns = 0;

private:
    QObject m_context;
    double m_last = threadMilliseconds();
};

} // namespace Redraft::Testing
