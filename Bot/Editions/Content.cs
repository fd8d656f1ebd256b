using CsBot.Answers;
using CsBot.CardRendering;
using CsBot.Escalation;
using CsBot.Guides;
using CsBot.Invitations;
using CsBot.Pages;
using CsBot.Texts;

namespace CsBot.Editions;

/// <summary>Everything that Cards/ holds, as it was at one moment. Nothing in it changes.</summary>
public sealed record Content(
    GuideLibrary Guides,
    BotTexts Texts,
    CommandWords Words,
    CardRenderer Cards,
    AnswerLibrary Answers,
    MailFacts Mail,
    CannedReplies Replies,
    PageLibrary Pages);
