// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The Session is the one object with state: which versions are open, in which order, compared how. Every
/// request changes what is wanted and starts the work anew off the calling thread; what is shown (the
/// snapshot) changes only when that work is done, so that nobody ever sees a half of two requests. A request
/// made while work is running builds on what is wanted, not on what is shown. Version numbers in requests are
/// those of the shown snapshot.
#pragma once

#include "session/correctionstore.h"
#include "session/filewatch.h"
#include "session/source.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Redraft {

class Session : public QObject {
    Q_OBJECT

public:
    /// What the user corrects is kept in this file; empty: only as long as the session lives.
    explicit Session(const QString& correctionsFile = {}, QObject* parent = nullptr);
    ~Session() override;

    /// Null: no version is open.
    std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }
    int versionCount() const { return int(m_shown.size()); }
    bool isBusy() const { return m_busy; }
    const CompareOptions& options() const { return m_options.compare; }
    /// The files of the shown versions in order, without the pasted ones.
    QStringList paths() const;
    /// The date that the user gave the version; invalid: none.
    QDate date(int version) const;

    /// These files instead of what is open; if none of them can be read, what is open stays. None: closes
    /// all.
    void open(const QStringList& paths);
    /// The same, put in order by date, then by name; folders stand for the files in them.
    void openInOrder(const QStringList& paths);
    /// Commits of a file, oldest first.
    void openHistory(const std::shared_ptr<const GitHistory>& history, const std::vector<int>& commits);
    /// Further versions, after the last one.
    void add(const QStringList& paths);
    void paste(const QString& text);
    /// The same text as mark-up and without.
    void pasteHtml(const QByteArray& html, const QString& text);
    void replace(int version, const QString& path);
    void reload(int version);
    void reloadAll();
    void remove(int version);
    void move(int from, int to);
    void setDate(int version, const QDate& date);
    /// Empty: to be found out. Remembered for the file by whoever set rememberEncodings().
    void setEncoding(int version, const QString& encoding);
    QString encoding(int version) const; ///< as chosen; empty: none
    void setRecord(int version, int record); ///< of a collection, from 0
    /// Where a file's encoding is looked up when it is opened.
    void rememberEncodings(std::function<QString(const QString& path)> encodingOf);
    void setOptions(const CompareOptions& options);

    const Corrections& corrections() const { return m_options.corrections; }
    void correct(const std::vector<Correction>& steps); ///< one act, undone as one
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    void undo();
    void redo();

    /// Stops the running work; what is shown becomes what is wanted. Long texts are shown before speakers and
    /// dates are found: they stay, without (Snapshot::search).
    void cancel();

Q_SIGNALS:
    /// snapshot() is another one.
    void changed();
    void failed(const Redraft::Error& error);
    /// Something the reader should know of what was opened; a translated sentence.
    void noticed(const QString& sentence);
    void busyChanged(bool busy);
    void progress(const QString& stage, int done, int total);
    /// The file of this version is no longer what was read.
    void changedOnDisk(int version);

private:
    Source* wanted(int version);
    void reread(Source& source);
    void start();
    void setCorrections(const Corrections& corrections);
    void takeKeptCorrections();
    void wantWhatIsShown();
    void finish();
    void show(Outcome outcome);
    void setBusy(bool busy);
    void watchFiles();

    std::vector<Source> m_shown;
    std::vector<Source> m_wanted;
    SnapshotOptions m_options;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::function<QString(const QString&)> m_encodingOf;
    CorrectionStore m_store;
    QStringList m_correctedFiles; // whose kept corrections are in the options
    std::vector<Corrections> m_undo; // the values before, oldest first
    std::vector<Corrections> m_redo;
    quint64 m_lastId = 0;
    bool m_busy = false;
    QString m_stage;
    FileWatch m_files;
    QThreadPool m_pool; // its destructor waits for work that was told to stop
    QFutureWatcher<Outcome> m_work;
};

} // namespace Redraft
