// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace Redraft::Testing {

using namespace Qt::StringLiterals;

namespace {

/// What may lie at the top of the tree, besides what .gitignore names.
const QStringList kTopLevel{
    u".ci"_s,
    u".clang-format"_s,
    u".editorconfig"_s,
    u".git"_s,
    u".gitattributes"_s,
    u".gitignore"_s,
    u".github"_s,
    u".mailmap"_s,
    u"CHANGELOG.md"_s,
    u"CMakeLists.txt"_s,
    u"CMakePresets.json"_s,
    u"CONTRIBUTING.md"_s,
    u"LICENSE"_s,
    u"README.md"_s,
    u"app"_s,
    u"packaging"_s,
    u"resources"_s,
    u"tests"_s,
    u"ui"_s,
};

/// Qt modules that a room below the window may use; Gui only where a writer paints a page.
QStringList modulesOf(const QString& room)
{
    if (room == "report"_L1)
        return { u"QtCore"_s, u"QtGui"_s };
    return { u"QtCore"_s, u"QtConcurrent"_s };
}

struct Source {
    QString path; // from the root
    QString text;
    QStringList lines;
};

Source readSource(const QString& root, const QString& path)
{
    QFile file(root + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        return { path, {}, {} };
    const QString text = QString::fromUtf8(file.readAll());
    return { path, text, text.split(u'\n') };
}

QStringList filesBelow(const QString& root, const QString& folder, const QStringList& patterns)
{
    QStringList files;
    QDirIterator walk(root + u'/' + folder, patterns, QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << QDir(root).relativeFilePath(walk.next());
    files.sort();
    return files;
}

/// "text" for app/text/span.h, "ui" for ui/panes/gutter.h.
QString roomOf(const QString& path)
{
    return path.startsWith("ui/"_L1) ? u"ui"_s : path.section(u'/', 1, 1);
}

class Checker {
public:
    explicit Checker(const QString& root)
        : m_root(root)
        , m_arrows(houseArrows())
        , m_qtHeaders(QLibraryInfo::path(QLibraryInfo::HeadersPath))
    {
    }

    QStringList run()
    {
        topLevel();
        for (const QString& folder : { u"app"_s, u"ui"_s, u"tests"_s }) {
            for (const QString& path : filesBelow(m_root, folder, { u"*.h"_s, u"*.cpp"_s }))
                source(readSource(m_root, path));
            for (const QString& path : filesBelow(m_root, folder, { u"CMakeLists.txt"_s, u"*.cmake"_s }))
                licence(readSource(m_root, path), u"# "_s);
        }
        noAddresses();
        typesOnce();
        m_complaints.sort();
        return m_complaints;
    }

private:
    void complain(const QString& path, const QString& what) { m_complaints << path + u": " + what; }

    void topLevel()
    {
        QStringList ignored;
        for (QString pattern : readSource(m_root, u".gitignore"_s).lines) {
            if (pattern.isEmpty() || pattern.startsWith(u'#'))
                continue;
            pattern.remove(QRegularExpression(u"^/|/$"_s));
            ignored << pattern;
        }
        for (const QString& name :
             QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
            if (!kTopLevel.contains(name) && !QDir::match(ignored, name))
                complain(name, u"is no name of the house's top level"_s);
        }
    }

    void source(const Source& file)
    {
        licence(file, u"// "_s);
        fileName(file.path);
        undone(file);
        if (file.path.endsWith(".h"_L1))
            header(file);
        if (file.path.startsWith("tests/"_L1))
            return;
        if (file.path.endsWith(".h"_L1))
            types(file);
        if (!file.path.endsWith("/main.cpp"_L1) && !file.text.contains("namespace Redraft"_L1))
            complain(file.path, u"is not in the namespace Redraft"_s);
        includes(file);
    }

    void licence(const Source& file, const QString& comment)
    {
        const QStringList expected{ comment + u"SPDX-FileCopyrightText: The Redraft authors",
                                    comment + u"SPDX-License-Identifier: GPL-3.0-or-later" };
        if (file.lines.first(std::min<qsizetype>(2, file.lines.size())) != expected)
            complain(file.path, u"does not begin with the two SPDX lines"_s);
    }

    void fileName(const QString& path)
    {
        static const QRegularExpression good(u"^[a-z][a-z0-9_]*\\.(h|cpp)$"_s);
        if (!good.match(path.section(u'/', -1)).hasMatch())
            complain(path, u"is not named in lower-case letters"_s);
    }

    void undone(const Source& file)
    {
        // In two pieces, so that this file does not complain about itself.
        const QStringList words{ u"TO"_s + u"DO", u"FIX"_s + u"ME", u"QS"_s + u"KIP(",
                                 u"QEXPECT"_s + u"_FAIL" };
        for (const QString& word : words) {
            if (file.text.contains(word))
                complain(file.path, u"holds "_s + word);
        }
    }

    void header(const Source& file)
    {
        const qsizetype once = file.lines.indexOf("#pragma once"_L1);
        if (once < 0) {
            complain(file.path, u"has no #pragma once"_s);
            return;
        }
        qsizetype words = 0;
        for (const QString& line : QStringList(file.lines.first(once))) {
            if (line.startsWith("///"_L1))
                words += line.split(u' ', Qt::SkipEmptyParts).size() - 1;
        }
        if (words < 5)
            complain(file.path, u"does not say what it is before #pragma once"_s);
    }

    /// Notes the types that a header defines.
    void types(const Source& file)
    {
        static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+)\\b(?!::)[^;]*$"_s);
        for (const QString& line : file.lines) {
            if (const QRegularExpressionMatch match = type.match(line); match.hasMatch())
                m_types[match.captured(1)] << file.path;
        }
    }

    /// Two types of one name in two rooms never meet in a compiler, but the linker takes the functions of one
    /// for those of the other.
    void typesOnce()
    {
        for (auto type = m_types.begin(); type != m_types.end(); ++type) {
            type->sort();
            if (type->size() > 1)
                complain(type->last(), u"defines "_s + type.key() + u", as " + type->first() + u" does");
        }
    }

    void includes(const Source& file)
    {
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
        for (const QString& line : file.lines) {
            const QRegularExpressionMatch match = include.match(line);
            if (!match.hasMatch())
                continue;
            if (match.captured(1) == u'"')
                ownInclude(file.path, match.captured(2));
            else if (file.path.startsWith("app/"_L1))
                systemInclude(file.path, match.captured(2));
        }
    }

    void ownInclude(const QString& path, const QString& included)
    {
        if (included.endsWith(".moc"_L1) && included.section(u'.', 0, 0) == QFileInfo(path).baseName())
            return;
        const bool inApp = QFileInfo::exists(m_root + u"/app/" + included);
        const bool inUi = path.startsWith("ui/"_L1) && QFileInfo::exists(m_root + u"/ui/" + included);
        if (included.contains(".."_L1) || !(inApp || inUi)) {
            complain(path, u"includes "_s + included + u", which is no file of a room"_s);
            return;
        }
        const QString from = roomOf(path);
        const QString to = inUi && !inApp ? u"ui"_s : included.section(u'/', 0, 0);
        if (from != to && !m_arrows.value(from).contains(to))
            complain(path, u"includes "_s + included + u", which " + from + u" may not see");
    }

    void systemInclude(const QString& path, const QString& included)
    {
        const QString name = included.section(u'/', -1);
        if (!name.startsWith(u'Q'))
            return;
        for (const QString& module : modulesOf(roomOf(path))) {
            if (QFileInfo::exists(m_qtHeaders + u'/' + module + u'/' + name))
                return;
        }
        complain(path, u"includes <"_s + included + u">, which is not for rooms below the window");
    }

    void noAddresses()
    {
        // The set-up takes its addresses from the machine's own configuration.
        static const QRegularExpression address(
            u"https?://[^\\s\"'$]+|\\b[a-z0-9-]+\\.(debian|ubuntu|kernel|pypi|npmjs|crates|github)\\.(org|com|io|net)\\b"_s);
        for (const QString& path : filesBelow(m_root, u"packaging"_s, { u"dev"_s })) {
            QRegularExpressionMatchIterator found = address.globalMatch(readSource(m_root, path).text);
            while (found.hasNext())
                complain(path, u"holds the address "_s + found.next().captured());
        }
    }

    QString m_root;
    Arrows m_arrows;
    QString m_qtHeaders;
    QStringList m_complaints;
    QHash<QString, QStringList> m_types; // name → headers that define it
};

} // namespace

Arrows houseArrows()
{
    const QStringList text{ u"text"_s };
    const QStringList findings{ u"text"_s, u"comparison"_s, u"extraction"_s };
    const QStringList report = findings + QStringList{ u"documents"_s, u"annotation"_s, u"findings"_s };
    const QStringList session = report + QStringList{ u"report"_s };
    return {
        { u"text"_s, {} },
        { u"documents"_s, text },
        { u"comparison"_s, text },
        { u"extraction"_s, text },
        { u"annotation"_s, text },
        { u"findings"_s, findings },
        { u"report"_s, report },
        { u"session"_s, session },
        { u"commandline"_s, session },
        { u"ui"_s, session + QStringList{ u"session"_s } },
    };
}

Arrows linkedArrows(const QString& root)
{
    static const QRegularExpression room(u"^redraft_room\\((\\w+)([^)]*)\\)"_s,
                                         QRegularExpression::MultilineOption);
    Arrows arrows;
    QRegularExpressionMatchIterator found = room.globalMatch(readSource(root, u"app/CMakeLists.txt"_s).text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        QStringList& seen = arrows[match.captured(1)];
        for (const QString& linked :
             match.captured(2).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts)) {
            if (linked.startsWith("redraft_"_L1))
                seen << linked.sliced(8);
        }
    }
    return arrows;
}

QStringList complaints(const QString& root)
{
    return Checker(root).run();
}

} // namespace Redraft::Testing
