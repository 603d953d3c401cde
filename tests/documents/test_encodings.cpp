// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/decoding.h"
#include "documents/documents.h"
#include "documents/html.h"

#include <QStringEncoder>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

/// Texts in the encodings that old files are in, without a word about which: what is read is what was
/// written, and the guess is said. (test_loading has the Unicode encodings and their marks.)
class EncodingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        const QString french =
            u"L’été dernier, la mairie de Besançon a décidé de reporter les travaux. « Nous avons trop "
            "attendu », a déclaré la maire — à l’époque — de la ville. Le coût est estimé à 48 millions."_s;
        const QString german =
            u"Die Fähre fährt erst im Frühling wieder, sagte der Bürgermeister am Montag. „Wir haben zu "
            "lange gewartet“, räumte er ein. Für die Gäste heißt das: größere Umwege über die Brücke."_s;
        const QString polish =
            u"Prom nie będzie kursował przed wiosną, poinformowała w poniedziałek rada miasta. „Czekaliśmy "
            "zbyt długo”, powiedziała żona burmistrza. Część mieszkańców przyjęła tę wiadomość źle."_s;
        const QString czech =
            u"Přívoz nebude jezdit dříve než na jaře, oznámila v pondělí městská rada. Příliš dlouho jsme "
            "čekali, řekla starostka. Někteří obyvatelé ostrova jsou kvůli tomu velmi rozčilení."_s;
        const QString russian =
            u"Паром не будет ходить до весны, сообщил в понедельник совет города. «Мы слишком долго ждали», "
            "сказала председатель совета. Ремонт обойдётся в 48 миллионов, решение примут в мае."_s;
        const QString greek =
            u"Το φέρι δεν θα ταξιδέψει πριν από την άνοιξη, ανακοίνωσε τη Δευτέρα το δημοτικό συμβούλιο. "
            "Περιμέναμε πάρα πολύ, είπε η δήμαρχος. Το κόστος υπολογίζεται σε 48 εκατομμύρια."_s;
        const QString hebrew =
            u"המעבורת לא תפליג לפני האביב, הודיעה המועצה ביום שני. חיכינו יותר מדי זמן, אמרה ראש העיר. "
            "העלות מוערכת בארבעים ושמונה מיליון, וההחלטה תתקבל בחודש מאי."_s;
        const QString arabic =
            u"لن تبحر العبارة قبل الربيع، كما أعلن مجلس المدينة يوم الاثنين. لقد انتظرنا طويلا، قالت رئيسة "
            "البلدية. وتقدر التكلفة بثمانية وأربعين مليونا، وسيتخذ القرار في شهر مايو."_s;
        const QString japanese =
            u"市議会は月曜日、フェリーは春まで運航しないと発表した。「私たちは待ちすぎた」と議長は述べた。"
            "修理費は四千八百万円と見積もられており、五月に決定される予定である。"_s;
        const QString chinese =
            u"市议会星期一宣布，渡轮在春天之前不会开航。“我们等得太久了，”主席说。维修费用估计为四千八百万，"
            "预计将在五月作出决定。岛上约有二百四十人全年居住。"_s;
        const QString taiwanese = u"市議會星期一宣布，渡輪在春天之前不會開航。「我們等得太久了，」主席說。維"
                                  u"修費用估計為四千八百萬，"
                                  "預計將在五月作出決定。島上約有二百四十人全年居住。"_s;
        const QString korean = u"시의회는 월요일에 페리가 봄까지 운항하지 않을 것이라고 발표했다. 우리는 "
                               u"너무 오래 기다렸다고 의장은 "
                               "말했다. 수리 비용은 사천팔백만 원으로 추산되며 오월에 결정될 예정이다."_s;
        const QString turkish =
            u"Belediye meclisi pazartesi günü feribotun ilkbahardan önce sefere çıkmayacağını açıkladı. Çok "
            "uzun süre bekledik, dedi başkan. Onarımın kırk sekiz milyona mal olacağı söyleniyor."_s;
        const auto add = [](const char* name, const QString& text, const char* encoding) {
            QTest::newRow(name) << text << QString::fromLatin1(encoding);
        };
        add("French", french, "windows-1252");
        add("German", german, "windows-1252");
        add("German, one word", u"Die Fähre fährt."_s, "windows-1252");
        add("Polish", polish, "windows-1250");
        add("Czech", czech, "ISO-8859-2");
        add("Russian", russian, "windows-1251");
        // Two of the older encodings have no such quotation marks.
        const QString plain = QString(russian).replace(u'«', u'"').replace(u'»', u'"');
        add("Russian, KOI8", plain, "KOI8-R");
        add("Russian, DOS", plain, "IBM866");
        add("Greek", greek, "windows-1253");
        add("Hebrew", hebrew, "windows-1255");
        add("Arabic", arabic, "windows-1256");
        add("Japanese", japanese, "Shift_JIS");
        add("Japanese, Unix", japanese, "EUC-JP");
        add("Japanese, mail", japanese, "ISO-2022-JP");
        add("Chinese", chinese, "GB18030");
        add("Chinese, traditional", taiwanese, "Big5");
        add("Korean", korean, "EUC-KR");
        add("Turkish", turkish, "windows-1254");
        add("UTF-16, Russian", russian, "UTF-16LE");
        add("UTF-16, Chinese", QString(chinese + u"\n\n" + taiwanese), "UTF-16BE");
        add("UTF-32", french, "UTF-32LE");
        add("UTF-32, other order", russian, "UTF-32BE");
    }

    void guessed()
    {
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        // What an encoding cannot write ("«" in DOS Cyrillic) it does not have to read.
        QStringEncoder encoder(encoding.toLatin1().constData(), QStringConverter::Flag::WriteBom);
        QVERIFY(encoder.isValid());
        QByteArray bytes = QStringEncoder(encoding.toLatin1().constData())(text);
        const QString written = QStringDecoder(encoding.toLatin1().constData())(bytes);
        const auto decoded = decode(bytes);
        QVERIFY(decoded.has_value());
        QVERIFY2(decoded->text == written,
                 qPrintable(decoded->encoding + u": "
                            + decoded->text.first(std::min<qsizetype>(60, decoded->text.size()))));
        QCOMPARE(decoded->notices.size(), 1);
        QVERIFY2(decoded->notices.front().contains(u"guess"), qPrintable(decoded->notices.front()));
    }

    void chosen_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const QString& name : offeredEncodings())
            QTest::newRow(qPrintable(name)) << name;
    }

    void chosen()
    {
        QFETCH(QString, encoding);
        QVERIFY(isKnownEncoding(encoding));
        QByteArray bytes = QStringEncoder(encoding.toLatin1().constData())(u"Fare: 48"_s);
        const auto article = loadBytes(bytes, u"draft.txt"_s, { .encoding = encoding });
        QVERIFY(article.has_value());
        QCOMPARE(article->text, u"Fare: 48"_s);
        QCOMPARE(article->encoding.toLower(), encoding.toLower());
        QVERIFY(article->notices.isEmpty());
    }

    void aChoiceWinsOverEverything()
    {
        const auto article =
            loadBytes("\xc4\xcf\xcd \xf3\xc1\xcb\xc1", u"draft.txt"_s, { .encoding = u"koi8-r"_s });
        QVERIFY(article.has_value());
        QCOMPARE(article->text, u"дом Сака"_s);
        const auto utf8 = loadBytes("Caf\xc3\xa9", u"draft.txt"_s, { .encoding = u"windows-1252"_s });
        QCOMPARE(utf8->text, u"CafÃ©"_s);
        const auto page =
            loadBytes("<html><meta charset=utf-8><body><p>\xc4\xcf\xcd", u"a"_s, { .encoding = u"KOI8-R"_s });
        QCOMPARE(page->text, u"дом"_s);
        const auto none = loadBytes("text", u"a"_s, { .encoding = u"klingon"_s });
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Encoding);
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<int>("notices");
        QTest::newRow("says latin1") << QByteArray("<html><meta charset='iso-8859-1'><p>Caf\xe9")
                                     << u"windows-1252"_s << 0;
        QTest::newRow("says it in a header")
            << QByteArray("<html><meta http-equiv=content-type content=\"text/html; "
                          "charset=ISO-8859-1\"><p>Caf\xe9")
            << u"windows-1252"_s << 0;
        QTest::newRow("says it as XML")
            << QByteArray("<?xml version='1.0' encoding='iso-8859-1'?><html><p>Caf\xe9</p></html>")
            << u"windows-1252"_s << 0;
        QTest::newRow("says latin1, is UTF-8")
            << QByteArray("<html><meta charset=latin1><p>Caf\xc3\xa9") << u"UTF-8"_s << 1;
        QTest::newRow("says UTF-8, is not")
            << QByteArray("<html><meta charset=utf-8><p>Caf\xe9") << u"windows-1252"_s << 1;
        QTest::newRow("says nonsense")
            << QByteArray("<html><meta charset=klingon><p>Caf\xc3\xa9") << u"UTF-8"_s << 0;
        QTest::newRow("a mark wins") << QByteArray("\xef\xbb\xbf<html><meta charset=latin1><p>Caf\xc3\xa9")
                                     << u"UTF-8"_s << 0;
        QByteArray wide("\xff\xfe");
        wide += QStringEncoder("UTF-16LE")(u"<html><meta charset=utf-16><p>Café</p></html>");
        QTest::newRow("UTF-16") << wide << u"UTF-16LE"_s << 0;
    }

    void pages()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(int, notices);
        const auto article = loadBytes(bytes, u"page"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->format, u"html"_s);
        QCOMPARE(article->text, u"Café"_s);
        QCOMPARE(article->encoding, encoding);
        QCOMPARE(article->notices.size(), notices);
    }

    void fontsOfOldPrograms()
    {
        const auto article = loadBytes(
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil\\fcharset0 A;}{\\f1\\fnil\\fcharset204 B;}}"
            "\\f0 Caf\\'e9 {\\f1 \\'e4\\'ee\\'ec} \\'e9\\par \\f1\\'e4\\'ee\\'ec\\plain\\'e9}",
            u"a.rtf"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->text, u"Café дом é\n\nдомé"_s);
    }

    void pagesSavedInOneFile()
    {
        const auto article = loadBytes("From: <Saved by Blink>\nSnapshot-Content-Location: x\nSubject: "
                                       "Ferry\nDate: Mon, 26 Apr 2021 08:00:00 "
                                       "+0000\nMIME-Version: 1.0\nContent-Type: "
                                       "multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--X\"\n\n\n"
                                       "----X\nContent-Type: text/html\nContent-Transfer-Encoding: "
                                       "quoted-printable\n\n<!DOCTYPE html><html><body>"
                                       "<p>Caf=C3=A9 sails.</p></body></html>\n----X--\n",
                                       u"page.mht"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->format, u"mhtml"_s);
        QCOMPARE(article->text, u"Café sails."_s);
    }

    void cutUnits()
    {
        const QByteArray whole = QStringEncoder("UTF-16LE")(u"The ferry will not sail before spring."_s);
        const auto article = loadBytes(whole.chopped(1), u"draft.txt"_s);
        QVERIFY(article.has_value());
        QCOMPARE(article->text, u"The ferry will not sail before spring\ufffd"_s);
        QCOMPARE(article->notices.size(), 2);
    }

    /// Long texts are decoded piece by piece: no character is lost or broken where two pieces meet.
    void longTexts_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("UTF-8") << "UTF-8"_ba << QByteArray();
        QTest::newRow("UTF-8, marked") << "UTF-8"_ba << "\xef\xbb\xbf"_ba;
        QTest::newRow("UTF-16") << "UTF-16LE"_ba << "\xff\xfe"_ba;
        QTest::newRow("Japanese") << "Shift_JIS"_ba << QByteArray();
    }

    void longTexts()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, mark);
        QString text;
        while (text.size() < 3'000'000)
            text += u"市議会は月曜日、フェリーは春まで運航しないと発表した。a\n"_s;
        const QByteArray bytes = mark + QByteArray(QStringEncoder(encoding.constData())(text));
        const auto decoded = decode(bytes);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->encoding.toLatin1().toLower(), encoding.toLower());
        QVERIFY(decoded->text == text);
    }

    /// The last character of a UTF-8 text is cut off, in a text that is all characters of three bytes, and
    /// some more of it are broken.
    void brokenUtf8()
    {
        QString text = u"渡輪"_s.repeated(2'000'000);
        const QByteArray bytes = text.toUtf8();
        for (const auto& mark : { QByteArray(), "\xef\xbb\xbf"_ba }) {
            const auto cut = decode(QByteArray(mark + bytes.chopped(1)));
            QVERIFY(cut.has_value());
            QCOMPARE(cut->encoding, u"UTF-8"_s);
            QVERIFY(QStringView(cut->text).startsWith(QStringView(text).chopped(1)));
            QVERIFY(cut->text.endsWith(QChar(QChar::ReplacementCharacter)));
            QVERIFY(!cut->text.contains(u'\n'));
            QCOMPARE(cut->notices.size(), 1);
        }
        const auto broken = decode(QByteArray(bytes + "\xe6\xb8" + bytes));
        QVERIFY(broken.has_value());
        QVERIFY(broken->text.startsWith(text + QChar(QChar::ReplacementCharacter)));
        QVERIFY(broken->text.endsWith(text));
    }
};

QTEST_GUILESS_MAIN(EncodingsTest)
#include "test_encodings.moc"
