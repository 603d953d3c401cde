// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/files.h"
#include "support/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Redraft::Testing;

namespace {

const QByteArray kLicence = "// SPDX-FileCopyrightText: The Redraft authors\n"
                            "// SPDX-License-Identifier: GPL-3.0-or-later\n\n";
const QByteArray kParagraph = "/// A thing that is here for the test of the tests alone.\n#pragma once\n";
const QByteArray kNamespace = "namespace Redraft {\n} // namespace Redraft\n";

void write(const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheRules()
    {
        const QStringList found = complaints(sourcePath({}));
        QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
    }

    /// What is linked may be seen, and nothing else is linked.
    void linkingAgreesWithTheHouse()
    {
        const Arrows house = houseArrows();
        const Arrows linked = linkedArrows(sourcePath({}));
        QVERIFY(linked.size() >= 8);
        for (auto room = linked.begin(); room != linked.end(); ++room) {
            QVERIFY2(house.contains(room.key()), qPrintable(room.key()));
            for (const QString& seen : room.value())
                QVERIFY2(house[room.key()].contains(seen), qPrintable(room.key() + u" links " + seen));
        }
    }

    /// The checks see what they should: each row is a good tree with one bad file in it.
    void badTreesAreSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("complaint");

        const auto bad = [](const char* name, const QString& path, const QByteArray& text,
                            const QString& what) {
            QTest::newRow(name) << path << text << (what.isEmpty() ? QString() : path + u": " + what);
        };
        const QByteArray header = kLicence + kParagraph;
        bad("nothing", u"app/text/fine.h"_s,
            header + "#include \"text/span.h\"\n#include <QString>\n" + kNamespace, {});
        bad("upwards", u"app/text/bad.h"_s, header + "#include \"report/report.h\"\n" + kNamespace,
            u"includes report/report.h, which text may not see"_s);
        bad("sideways", u"app/documents/bad.cpp"_s,
            kLicence + "#include \"comparison/comparison.h\"\n" + kNamespace,
            u"includes comparison/comparison.h, which documents may not see"_s);
        bad("window from below", u"app/report/bad.cpp"_s,
            kLicence + "#include \"panes/pane.h\"\n" + kNamespace,
            u"includes panes/pane.h, which is no file of a room"_s);
        bad("commands from the window", u"ui/panes/bad.cpp"_s,
            kLicence + "#include \"commandline/commandline.h\"\n" + kNamespace,
            u"includes commandline/commandline.h, which ui may not see"_s);
        bad("one name for two types", u"app/text/twice.h"_s,
            header + "namespace Redraft {\nstruct Span {\n};\n} // namespace Redraft\n",
            u"defines Span, as app/text/span.h does"_s);
        bad("relative", u"app/text/bad.cpp"_s, kLicence + "#include \"../text/span.h\"\n" + kNamespace,
            u"includes ../text/span.h, which is no file of a room"_s);
        bad("not rooted", u"app/text/bad.cpp"_s, kLicence + "#include \"span.h\"\n" + kNamespace,
            u"includes span.h, which is no file of a room"_s);
        bad("a widget", u"app/session/bad.cpp"_s, kLicence + "#include <QWidget>\n" + kNamespace,
            u"includes <QWidget>, which is not for rooms below the window"_s);
        bad("a widget by module", u"app/session/bad.cpp"_s,
            kLicence + "#include <QtWidgets/QLabel>\n" + kNamespace,
            u"includes <QtWidgets/QLabel>, which is not for rooms below the window"_s);
        bad("a colour", u"app/text/bad.cpp"_s, kLicence + "#include <QColor>\n" + kNamespace,
            u"includes <QColor>, which is not for rooms below the window"_s);
        bad("no licence", u"app/text/bad.cpp"_s, kNamespace, u"does not begin with the two SPDX lines"_s);
        bad("no licence in CMake", u"tests/CMakeLists.txt"_s, "project(x)\n",
            u"does not begin with the two SPDX lines"_s);
        bad("no paragraph", u"app/text/bad.h"_s, kLicence + "#pragma once\n" + kNamespace,
            u"does not say what it is before #pragma once"_s);
        bad("no guard", u"app/text/bad.h"_s, kLicence + kNamespace, u"has no #pragma once"_s);
        bad("no namespace", u"app/text/bad.cpp"_s, kLicence + "int x = 0;\n",
            u"is not in the namespace Redraft"_s);
        bad("capital letters", u"app/text/BadName.cpp"_s, kLicence + kNamespace,
            u"is not named in lower-case letters"_s);
        bad("left undone", u"tests/text/bad.cpp"_s,
            kLicence
                + "// TO"
                  "DO: more\n",
            u"holds TO"
            u"DO"_s);
        bad("left out", u"tests/text/bad.cpp"_s,
            kLicence
                + "QS"
                  "KIP(\"x\");\n",
            u"holds QS"
            u"KIP("_s);
        bad("top level", u"notes.txt"_s, "x", u"is no name of the house's top level"_s);
        bad("an address", u"packaging/dev"_s,
            "mirror=http:/"
            "/deb.example.net/x\n",
            u"holds the address http:/"
            u"/deb.example.net/x"_s);
        bad("a host", u"packaging/dev"_s,
            "mirror=deb.debian"
            ".org\n",
            u"holds the address deb.debian"
            u".org"_s);
    }

    void badTreesAreSeen()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, text);
        QFETCH(const QString, complaint);

        const QTemporaryDir folder;
        const QString root = folder.path() + u'/';
        const QByteArray header = kLicence + kParagraph + kNamespace;
        write(root + u"app/text/span.h"_s,
              kLicence + kParagraph + "namespace Redraft {\nstruct Span {\n};\n} // namespace Redraft\n");
        write(root + u"app/comparison/comparison.h"_s, header);
        write(root + u"app/report/report.h"_s, header);
        write(root + u"app/commandline/commandline.h"_s, header);
        write(root + u"ui/panes/pane.h"_s, header);
        write(root + path, text);

        QCOMPARE(complaints(folder.path()), complaint.isEmpty() ? QStringList() : QStringList{ complaint });
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "test_layers.moc"
