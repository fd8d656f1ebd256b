using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Invitations;
using CsBot.Content.Pages;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Content.Words;

namespace CsBot.Content.Versions;

/// <summary>Everything that Cards/ holds, as it was at one moment, for one language of the bot. Nothing in it changes.</summary>
/// <param name="Texts">In the language, as the labels of the cards and the replies are; the rest is in all languages.</param>
internal sealed record ContentSet(
    GuideLibrary Guides,
    BotTexts Texts,
    WordSet Words,
    CardRenderer Cards,
    AnswerLibrary Answers,
    MailFacts Mail,
    CannedReplies Replies,
    PageLibrary Pages)
{
    /// <summary>The same content in each language that the bot speaks, English first.</summary>
    public IReadOnlyList<ContentSet> Languages { get; init; } = [];

    /// <summary>Two letters.</summary>
    public string Language => Texts.Language;
}
