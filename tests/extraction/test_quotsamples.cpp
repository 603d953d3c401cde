// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who speaks in the two versions of the sample article.

#include "extraction/quotmarkup.h"

#include <QFile>
#include <QTest>

using namespace Redraft;
using namespace Qt::StringLiterals;

class TestQuotSamples : public QObject {
    Q_OBJECT

    static QString printed(const QString& file)
    {
        QFile sample(QStringLiteral(REDRAFT_SOURCE "/resources/samples/") + file);
        if (!sample.open(QIODevice::ReadOnly))
            return u"cannot be read"_s;
        const Article article = articleOf(QString::fromUtf8(sample.readAll()), u"en"_s);
        Extraction found;
        extractQuotations(article, found);
        QString out;
        for (const Quotation& quotation : found.quotations) {
            const Speaker& speaker = found.speakers[size_t(quotation.speaker)];
            const QString text = quotation.span.in(article.text).toString().simplified();
            out += u"%1%2 <%3>: %4\n"_s.arg(speaker.name, quotation.floating ? u" (floating)"_s : QString(),
                                            quotation.cue.in(article.text).toString(),
                                            text.size() > 40 ? text.first(40) + u'…' : text);
        }
        for (const Speaker& speaker : found.speakers) {
            out += u"%1 | %2 | %3 | %4 + %5\n"_s.arg(speaker.name, speaker.role, speaker.organisation)
                       .arg(speaker.direct)
                       .arg(speaker.indirect);
        }
        return out;
    }

private Q_SLOTS:
    void older() { QCOMPARE(printed(u"000_3bb723767d637757.txt"_s), QString::fromUtf8(kOlder)); }
    void newer() { QCOMPARE(printed(u"001_d9f81c7da9a09c9d.txt"_s), QString::fromUtf8(kNewer)); }

private:
    static constexpr auto kOlder =
        R"(François-Philippe Champagne <calling on>: "exercise restraint and pursue de-escala…
François-Philippe Champagne <said>: "Our goal is and remains a united and st…
François-Philippe Champagne (floating) <>: "Canada is in contact with our internati…
a press release <according to>: Canada is currently commanding a NATO mi…
a press release <adds>: "up to 250 Canadian Armed Forces members…
François-Philippe Champagne <said>: "Canada has long been concerned by the I…
Iran <vowed>: "harsh retaliation"
Hassan Rouhani <called>: a "heinous crime.
François-Philippe Champagne | Foreign Affairs Minister |  | 4 + 0
a press release |  |  | 2 + 0
Iran |  |  | 1 + 0
Hassan Rouhani | Iranian President |  | 1 + 0
)";
    static constexpr auto kNewer =
        R"(François-Philippe Champagne <calling on>: "exercise restraint and pursue de-escala…
François-Philippe Champagne <said>: "Our goal is and remains a united and st…
François-Philippe Champagne (floating) <>: "Canada is in contact with our internati…
Prime Minister’s Office <confirmed>: the prime minister has been "closely bri…
Prime Minister’s Office <added>: Prime Minister Justin Trudeau has spoken…
a press release <according to>: Canada is currently commanding a NATO mi…
a press release <adds>: "up to 250 Canadian Armed Forces members…
François-Philippe Champagne <said>: "Canada has long been concerned by the I…
Iran <vowed>: "harsh retaliation"
Hassan Rouhani <called>: a "heinous crime."
Bessma Momani <told>: the move was a "significant escalation o…
Bessma Momani <explained>: Soleimani was a "folk hero" to Iranian h…
Bessma Momani <said>: "There is going to be, I think, a wrath …
Bessma Momani <said>: there's a dangerous combination at work …
Bessma Momani <said>: "All of that put together means that man…
Bessma Momani <warned>: despite U.S. President Donald Trump's as…
Bessma Momani <said>: "I think history will not show kindly on…
Jagmeet Singh <wrote>: "The US' actions in Iran have brought us…
Jagmeet Singh (floating) <>: "The Prime Minister needs to act quickly…
François-Philippe Champagne | Foreign Affairs Minister |  | 4 + 0
Prime Minister’s Office |  |  | 1 + 1
a press release |  |  | 2 + 0
Iran |  |  | 1 + 0
Hassan Rouhani | Iranian President |  | 1 + 0
Bessma Momani | senior fellow | Centre for International Governance and Innovation | 7 + 0
Jagmeet Singh | NDP Leader |  | 2 + 0
)";
};

QTEST_GUILESS_MAIN(TestQuotSamples)
#include "test_quotsamples.moc"
