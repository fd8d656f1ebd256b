using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Invitations;
using CsBot.Content.Pages;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Content.Words;

namespace CsBot.Content.Versions;

/// <summary>Everything that Cards/ holds, as it was at one moment. Nothing in it changes.</summary>
internal sealed record ContentSet(
    GuideLibrary Guides,
    BotTexts Texts,
    WordSet Words,
    CardRenderer Cards,
    AnswerLibrary Answers,
    MailFacts Mail,
    CannedReplies Replies,
    PageLibrary Pages);
