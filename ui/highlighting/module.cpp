// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the module exports: a factory that holds the one repository of definitions and themes.

#include "highlighting/syntaxhighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>

using namespace Qt::StringLiterals;

namespace Redraft {

namespace {

class SyntaxHighlighterFactory : public HighlighterFactory {
public:
    SyntaxHighlighterFactory()
    {
        m_repository.addCustomSearchPath(u":/"_s);
        m_repository.definitionForName(u"Article"_s).formats(); // read now, in the thread that has time
    }

    std::unique_ptr<Highlighter> make(std::shared_ptr<const Article> article, const QString& themeName,
                                      const QColor& text) override
    {
        return std::make_unique<SyntaxHighlighter>(m_repository, std::move(article), themeName, text);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
};

} // namespace

extern "C" Q_DECL_EXPORT HighlighterFactory* redraftHighlighterFactory()
{
    static SyntaxHighlighterFactory factory;
    return &factory;
}

} // namespace Redraft
