using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Versions;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Notices;

/// <summary>The cards with which the team writes and follows a notice, and the one that customers get.</summary>
internal sealed class NoticeCards(CardRenderer renderer, ContentVersion version, BotTexts texts)
{
    public const int MaxWords = 500;

    public Activity Form(string words, string to, IReadOnlyList<NoticeAudience> audiences) => renderer.Message(
        new NoticeFormCardData(words, to, MaxWords, [.. audiences.Select(audience => new FactData(audience.Label, audience.Id))]), texts.NoticeTitle);

    public Activity Preview(string mark, string words, NoticeAudience audience, IReadOnlyList<NoticeReader> readers) => renderer.Message(
        new NoticePreviewCardData(
            mark,
            words,
            audience.Id,
            [
                new FactData(texts.NoticeTo, audience.Label),
                new FactData(texts.NoticePeople, readers.Count.ToString(CultureInfo.InvariantCulture)),
                new FactData(texts.NoticeLanguages, string.Join(", ", Languages(readers))),
            ]),
        texts.NoticePreviewTitle);

    public Activity Running(NoticeRun run, int sent) => Progress(run, texts.NoticeRunning.With(("sent", sent), ("total", run.Total)), running: !run.Stopped);

    public Activity Over(NoticeRun run, int sent) =>
        Progress(run, (run.Stopped ? texts.NoticeStopped : texts.NoticeDone).With(("sent", sent), ("total", run.Total)), running: false);

    public Activity ToCustomer(string words) => renderer.Message(new NoticeCardData(words), texts.NoticeFrom);

    /// <summary>What stands in the place of a card that is done with.</summary>
    public Activity Line(string text) => renderer.Message(new LineCardData(text), text);

    private Activity Progress(NoticeRun run, string status, bool running) =>
        renderer.Message(new NoticeRunCardData(run.Mark, status, run.Words, running), status);

    /// <summary>How many read in which language, most first.</summary>
    private IEnumerable<string> Languages(IReadOnlyList<NoticeReader> readers) =>
        from reader in readers
        group reader by version.In(reader.Language).Content.Texts.LanguageName into language
        orderby language.Count() descending, language.Key
        select texts.NoticeLanguage.With(("language", language.Key), ("count", language.Count()));
}
